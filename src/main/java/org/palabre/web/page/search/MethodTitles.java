package org.palabre.web.page.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.palabre.catalog.Catalog;
import org.palabre.core.method.Method;
import org.palabre.program.SessionPlan;
import org.palabre.web.page.Page;

/** What methods are called, in the language of a page; by their id when they are no longer offered. */
@ApplicationScoped
class MethodTitles {
    private final Catalog catalog;

    MethodTitles(Catalog catalog) {
        this.catalog = catalog;
    }

    String of(SessionPlan plan, Page page) {
        return catalog.find(plan.method().id())
                .map(source -> Method.of(source, Map.of()).title().in(page.lang()))
                .orElse(plan.method().id());
    }
}
