package org.palabre.web.record;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.stream.Collectors;
import org.palabre.people.Language;
import org.palabre.web.page.Pages;
import org.palabre.web.record.view.Reader;
import org.palabre.web.words.LedgerWords;
import org.palabre.web.words.LineageWords;
import org.palabre.web.words.ParticipationWords;
import org.palabre.web.words.RecordWords;

/** Whoever asks for a record: their language, and the cookies that say who they are. */
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

    /** Name → value. */
    public static Map<String, String> cookies(RoutingContext context) {
        return context.request().cookies().stream()
                .collect(Collectors.toMap(Cookie::getName, Cookie::getValue, (first, second) -> first));
    }
}
