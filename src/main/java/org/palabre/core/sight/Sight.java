package org.palabre.core.sight;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.palabre.core.grouping.Grouping;
import org.palabre.core.id.PersonId;
import org.palabre.core.item.Item;
import org.palabre.core.method.See;
import org.palabre.core.method.Step;
import org.palabre.core.session.Role;
import org.palabre.core.session.SessionState;
import org.palabre.core.session.StepRun;

/** Who may read an item, now. Frames, bots, records and exports all ask here (P6). */
public final class Sight {
    private Sight() {}

    /** The layers an item is in; empty once it was taken back. */
    public static Set<Layer> layers(SessionState state, Item item) {
        return layers(state, item, Outlook.of(state, item));
    }

    /** @param outlook of the run and the collection of the item */
    static Set<Layer> layers(SessionState state, Item item, Outlook outlook) {
        Set<Layer> layers = new HashSet<>();
        if (item.withdrawn()) {
            return layers;
        }
        layers.add(new Layer.Me(item.author()));
        item.about().ifPresent(about -> layers.add(new Layer.Me(about)));
        if (item.hidden()) {
            layers.add(Layer.CREW);
            return layers;
        }
        if (outlook.goesRound()) {
            Ring.holder(state, item).ifPresent(holder -> layers.add(new Layer.Me(holder)));
            return layers;
        }
        addAudience(state, item, outlook.audience(), layers);
        outlook.openedTo().stream()
                .flatMap(grouping -> grouping.of(item.author()).stream())
                .forEach(group -> layers.add(new Layer.InGroup(group.id())));
        return layers;
    }

    /** Whether this person, in whatever role, may read the item. */
    public static boolean sees(SessionState state, PersonId person, Item item) {
        return new Eye(state, of(state, person)).sees(item);
    }

    /** Whether every facilitator may read the item now, not only one who happens to be its author. */
    public static boolean isBeforeTheCrew(SessionState state, Item item) {
        Set<Layer> layers = layers(state, item);
        return layers.contains(Layer.ALL) || layers.contains(Layer.CREW);
    }

    /** The layers this person belongs to now; a stranger (a shared screen) has {@code all} alone. */
    public static Set<Layer> of(SessionState state, PersonId person) {
        Set<Layer> layers = new HashSet<>();
        layers.add(Layer.ALL);
        state.person(person).ifPresent(known -> {
            layers.add(new Layer.Me(person));
            if (known.role() == Role.FACILITATOR) {
                layers.add(Layer.CREW);
                layers.add(Layer.SPONSOR);
            }
            if (known.role() == Role.SPONSOR) {
                layers.add(Layer.SPONSOR);
            }
            for (Grouping grouping : state.groupings().values()) {
                grouping.of(person).ifPresent(group -> layers.add(new Layer.InGroup(group.id())));
            }
        });
        return layers;
    }

    /** The step an item was written in. */
    public static Optional<Step> step(SessionState state, Item item) {
        return state.method().step(item.run().step());
    }

    /** What the method says of it at this moment: during, after, or opened by a reveal. */
    public static See.Audience audience(SessionState state, Item item) {
        return Outlook.of(state, item).audience();
    }

    /** The index of the run from whose opening (a reveal) or closing (its own) on everybody can read it; the highest number: none. */
    public static int publicFrom(SessionState state, Item item) {
        See see = step(state, item).map(Step::seen).orElseThrow();
        int own = state.run(item.run()).map(StepRun::index).orElse(0);
        if (see.during() == See.Audience.ALL) {
            return own - 1;
        }
        if (see.after() == See.Audience.ALL) {
            return own;
        }
        return Outlook.reveals(state, item.collection())
                .filter(reveal -> !Outlook.toGroup(reveal))
                .flatMap(reveal -> state.latest(reveal.id()).stream())
                .mapToInt(StepRun::index)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private static void addAudience(SessionState state, Item item, See.Audience audience, Set<Layer> layers) {
        switch (audience) {
            case AUTHOR -> {}
            case GROUP -> item.group().ifPresent(group -> layers.add(new Layer.InGroup(group)));
            case FACILITATOR -> layers.add(Layer.CREW);
            case SPONSOR -> layers.add(Layer.SPONSOR);
            case ALL -> layers.add(Layer.ALL);
            case RELEASED -> {
                item.group().ifPresent(group -> layers.add(new Layer.InGroup(group)));
                addReleased(state, item, layers);
            }
        }
    }

    private static void addReleased(SessionState state, Item item, Set<Layer> layers) {
        switch (item.release()) {
            case NONE -> {}
            case GROUP -> {
                for (Grouping grouping : state.groupings().values()) {
                    grouping.of(item.owner()).ifPresent(group -> layers.add(new Layer.InGroup(group.id())));
                }
            }
            case ALL -> layers.add(Layer.ALL);
        }
    }
}
