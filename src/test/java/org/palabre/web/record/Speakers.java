package org.palabre.web.record;

import org.palabre.web.record.view.Reader;
import org.palabre.web.words.LedgerWords;
import org.palabre.web.words.LineageWords;
import org.palabre.web.words.ParticipationWords;
import org.palabre.web.words.RecordWords;
import org.palabre.web.words.SpokenWords;

/** Readers of records, without a server. */
public final class Speakers {
    private Speakers() {}

    public static Reader reader(String language) {
        return new Reader(
                language,
                SpokenWords.of(RecordWords.class, language),
                SpokenWords.of(LineageWords.class, language),
                SpokenWords.of(ParticipationWords.class, language),
                SpokenWords.of(LedgerWords.class, language));
    }
}
