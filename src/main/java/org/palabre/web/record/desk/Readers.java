package org.palabre.web.record.desk;

import org.palabre.people.Language;
import org.palabre.web.page.Pages;
import org.palabre.web.record.view.Reader;
import org.palabre.web.words.LedgerWords;
import org.palabre.web.words.LineageWords;
import org.palabre.web.words.ParticipationWords;
import org.palabre.web.words.RecordWords;

/** Whoever reads a record, in their language. */
public final class Readers {
    private Readers() {}

    public static Reader of(Language language) {
        return new Reader(
                language.code(),
                Pages.words(RecordWords.class, language),
                Pages.words(LineageWords.class, language),
                Pages.words(ParticipationWords.class, language),
                Pages.words(LedgerWords.class, language));
    }
}
