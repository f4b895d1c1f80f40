package org.palabre.core.sight;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.palabre.core.id.RunId;
import org.palabre.core.item.Item;
import org.palabre.core.method.See;
import org.palabre.core.session.SessionState;

/** Somebody who looks at many items of one state: what the method says of a run is asked once. Not thread-safe. */
public final class Eye {
    private final SessionState state;
    private final Set<Layer> mine;
    private final Map<Place, Outlook> outlooks = new HashMap<>();

    private record Place(RunId run, String collection) {}

    /** @param mine the layers of whoever looks, see {@link Sight#of} */
    public Eye(SessionState state, Set<Layer> mine) {
        this.state = state;
        this.mine = Set.copyOf(mine);
    }

    public boolean sees(Item item) {
        Outlook outlook = outlooks.computeIfAbsent(
                new Place(item.run(), item.collection()), place -> Outlook.of(state, place.run(), place.collection()));
        boolean open = outlook.audience() == See.Audience.ALL && !outlook.goesRound() && !item.hidden();
        if (open && mine.contains(Layer.ALL)) {
            return !item.withdrawn();
        }
        return Sight.layers(state, item, outlook).stream().anyMatch(mine::contains);
    }
}
