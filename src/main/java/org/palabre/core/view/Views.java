package org.palabre.core.view;

import java.util.Map;
import java.util.Set;
import org.palabre.core.id.PersonId;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.session.SessionState;
import org.palabre.core.sight.Layer;

/** The one place that says who sees what. Pure. */
public final class Views {
    private Views() {}

    /** Every key that has a fact in some layer, in no particular order. */
    public static Set<String> keys(SessionState state) {
        throw new UnsupportedOperationException("to come");
    }

    /** The keys whose facts may differ between {@code before} and {@code after} this event. */
    public static Set<String> touched(SessionState before, SessionEvent event, SessionState after) {
        throw new UnsupportedOperationException("to come");
    }

    /** The facts under a key, by the layers that may know it; empty when nobody may. */
    public static Map<Layer, Fact> facts(SessionState state, String key) {
        throw new UnsupportedOperationException("to come");
    }

    /** The layers this person belongs to now. A person unknown to the session (a shared screen) has {@code all}. */
    public static Set<Layer> layersOf(SessionState state, PersonId person) {
        throw new UnsupportedOperationException("to come");
    }
}
