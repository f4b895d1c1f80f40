package org.palabre.web.page.studio;

import java.util.Map;
import org.palabre.core.method.Method;
import org.palabre.core.method.MethodSource;
import org.palabre.core.method.Text;

/** A method of the library, as the list shows it. */
record Shipped(String id, String version, Text title, Text summary) {

    static Shipped of(MethodSource source) {
        Method method = Method.of(source, Map.of());
        return new Shipped(source.id(), source.version(), method.title(), method.summary());
    }

    public String title(String lang) {
        return title.in(lang);
    }

    public String summary(String lang) {
        return summary.in(lang);
    }
}
