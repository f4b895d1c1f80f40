package org.palabre.web.record.view;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.palabre.record.shelf.Published;

/** Records ready to be drawn, each made once in a language for as long as it is kept in memory itself. Any thread. */
@ApplicationScoped
public class Views {
    private final Map<Published, Map<String, RecordView>> made = Collections.synchronizedMap(new WeakHashMap<>());

    public RecordView of(Published published, Reader reader) {
        return made.computeIfAbsent(published, ignored -> new ConcurrentHashMap<>())
                .computeIfAbsent(reader.language(), ignored -> RecordView.of(published.record(), reader));
    }
}
