package org.palabre.core.sight;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.palabre.core.id.PersonId;
import org.palabre.core.item.Item;
import org.palabre.core.method.Step;
import org.palabre.core.session.Role;
import org.palabre.core.session.SessionState;

/**
 * What of a crowd's writing reaches each of its people (P10). Up to {@link #EVERYTHING} people everybody receives all that everybody
 * may read. Beyond, what is written freely is dealt out: each item goes to one of 2, 4, 8… shares by its id, each person has one share by
 * theirs, so that a stream never holds more than a room of {@link #ROOM} people would write, every item has its readers, and whom one reads
 * changes with every item. Facilitators receive all. Who may read what is not touched: {@link Sight} alone says that.
 */
public final class Crowd {
    /** People up to whom nothing is dealt out. */
    public static final int EVERYTHING = 1200;

    /** A share holds at most what so many people write, and at least half of that. */
    public static final int ROOM = 500;

    /** Steps that can work with a share; every other kind shows or moves single items before everybody. */
    private static final Set<String> CAN_WORK_WITH_A_SHARE = Set.of("reveal", "vote", "select");

    private static final Set<String> DEALS_ITSELF = Set.of("crowd25", "pairwise");

    private Crowd() {}

    /** In how many shares the items are dealt out: 1, or a power of two. */
    public static int shares(SessionState state) {
        return shares(state.people().size());
    }

    /** The same for so many people, facilitators among them. */
    public static int shares(int people) {
        return people <= EVERYTHING ? 1 : Integer.highestOneBit((people - 1) / ROOM) * 2;
    }

    /** The layers through which an item goes that its author's like may all read: {@code all}, or a share and the author's group. */
    public static Set<Layer> dealt(SessionState state, Item item) {
        int shares = shares(state);
        if (shares == 1 || !isDealtOut(state, item)) {
            return Set.of(Layer.ALL);
        }
        Set<Layer> layers = new HashSet<>();
        layers.add(new Layer.Share(shares, index(item.id().value(), shares)));
        item.group().ifPresent(group -> layers.add(new Layer.InGroup(group)));
        return layers;
    }

    /** The shares that this person receives: one, or all for a facilitator; none while nothing is dealt out. */
    public static Stream<Layer> of(SessionState state, PersonId person) {
        int shares = shares(state);
        if (shares == 1) {
            return Stream.empty();
        }
        boolean whole = state.person(person)
                .filter(known -> known.role() == Role.FACILITATOR)
                .isPresent();
        return whole
                ? IntStream.range(0, shares).mapToObj(index -> new Layer.Share(shares, index))
                : Stream.of(new Layer.Share(shares, index(person.value(), shares)));
    }

    private static boolean isDealtOut(SessionState state, Item item) {
        boolean free = Sight.step(state, item)
                .filter(step -> step.kind().equals("collect"))
                .isPresent();
        return free
                && state.method().everyStep().stream()
                        .filter(step -> step.in().contains(item.collection()))
                        .allMatch(Crowd::worksWithAShare)
                && state.selections().values().stream()
                        .noneMatch(selection -> selection.chosen().contains(item.id())
                                || selection.tied().contains(item.id())
                                || selection.saved().containsKey(item.id()));
    }

    private static boolean worksWithAShare(Step step) {
        return CAN_WORK_WITH_A_SHARE.contains(step.kind())
                && !DEALS_ITSELF.contains(step.props().word("method", ""));
    }

    /** FNV-1a over the id, so that any client can tell which share an item is in. */
    private static int index(String id, int shares) {
        int hash = 0x811c9dc5;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x01000193;
        }
        return (hash ^ hash >>> 16) & (shares - 1);
    }
}
