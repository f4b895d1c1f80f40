package org.palabre.web.page.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.palabre.catalog.Catalog;
import org.palabre.core.method.Method;
import org.palabre.core.method.MethodSource;
import org.palabre.core.method.Text;
import org.palabre.web.page.Page;

/** What methods are called, in the language of a page; by their id when they are no longer offered. Any thread. */
@ApplicationScoped
class MethodTitles {
    private final Catalog catalog;
    /** By what a method was when its title was read: to read a method takes milliseconds, and pages ask for each of a thousand sessions. */
    private final Map<String, Text> read = new ConcurrentHashMap<>();

    MethodTitles(Catalog catalog) {
        this.catalog = catalog;
    }

    /** @param method its id */
    String of(String method, Page page) {
        return catalog.find(method).map(source -> title(source).in(page.lang())).orElse(method);
    }

    private Text title(MethodSource source) {
        return read.computeIfAbsent(
                source.reference(), ignored -> Method.of(source, Map.of()).title());
    }
}
