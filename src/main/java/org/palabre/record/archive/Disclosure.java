package org.palabre.record.archive;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.palabre.core.id.GroupId;
import org.palabre.core.id.PersonId;
import org.palabre.core.item.Item;
import org.palabre.core.method.See;
import org.palabre.core.method.Step;
import org.palabre.core.session.SessionState;
import org.palabre.core.sight.Layer;
import org.palabre.core.sight.Sight;
import org.palabre.record.document.Audience;

/** What everybody may read at the end of a session, and under which name: {@link Sight}, for a record. */
final class Disclosure {
    private final SessionState state;
    private final Set<Layer> readers;

    /** @param audience for everybody, what follows reads "these readers" where it says "everybody" */
    Disclosure(SessionState state, Audience audience) {
        this.state = state;
        this.readers = audience.layers();
    }

    /** Whether everybody may read it. */
    boolean isOpen(Item item) {
        return isKept(item)
                && !item.hidden()
                && Sight.layers(state, item).stream().anyMatch(readers::contains);
    }

    /** Whether everybody could read it, had it not been taken off the screens. */
    boolean isVeiled(Item item) {
        return item.hidden() && !item.withdrawn() && isOpen(unveiled(item));
    }

    /** Whether the method keeps what its step made. */
    boolean isKept(Item item) {
        return Sight.step(state, item).map(Step::keep).orElse(false);
    }

    /**
     * Who wrote it. A story that was released without its teller's name carries no name at all: who listened, and in which
     * pair, would give the teller away.
     */
    Optional<PersonId> author(Item item) {
        return isSigned(item) ? Optional.of(item.author()) : Optional.empty();
    }

    Optional<PersonId> teller(Item item) {
        return item.hidden() ? Optional.empty() : item.about().filter(ignored -> item.signed());
    }

    Optional<GroupId> group(Item item) {
        boolean groups = authors(item) == See.Authors.GROUP && !isUnsignedStory(item) && !item.hidden();
        return isSigned(item) || groups ? item.group() : Optional.empty();
    }

    /** Whether a reader learns anything of who is behind it. */
    boolean names(Item item) {
        return author(item).isPresent()
                || teller(item).isPresent()
                || group(item).isPresent();
    }

    /** Everybody who put their name to something that all can read. */
    Set<PersonId> named() {
        Set<PersonId> named = new HashSet<>();
        state.items().byId().values().stream().filter(this::isOpen).forEach(item -> {
            author(item).ifPresent(named::add);
            teller(item).ifPresent(named::add);
            named.addAll(item.witnesses());
            item.response().ifPresent(response -> named.add(response.by()));
        });
        state.selections().values().forEach(selection -> selection.saved().forEach((item, person) -> {
            if (state.items().find(item).filter(this::isOpen).isPresent()) {
                named.add(person);
            }
        }));
        state.decisions().forEach(decision -> named.add(decision.by()));
        return named;
    }

    private boolean isSigned(Item item) {
        if (item.hidden() || isUnsignedStory(item)) {
            return false;
        }
        return switch (authors(item)) {
            case NAMED -> true;
            case CHOICE -> item.signed();
            case HIDDEN, GROUP, PER_ITEM -> false;
        };
    }

    private static boolean isUnsignedStory(Item item) {
        return item.about().isPresent() && !item.signed();
    }

    private See.Authors authors(Item item) {
        return Sight.step(state, item).map(Step::seen).map(See::authors).orElse(See.Authors.HIDDEN);
    }

    private static Item unveiled(Item item) {
        return new Item(
                item.id(),
                item.run(),
                item.collection(),
                item.author(),
                item.about(),
                item.group(),
                item.fields(),
                item.parents(),
                item.signed(),
                item.born(),
                item.revision(),
                item.release(),
                false,
                false,
                item.witnesses(),
                item.response());
    }
}
