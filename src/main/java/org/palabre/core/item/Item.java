package org.palabre.core.item;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palabre.core.id.GroupId;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;
import org.pcollections.OrderedPSet;

/**
 * Anything people wrote, as it stands now. Earlier wordings stay in the log.
 *
 * @param collection the artefact it belongs to
 * @param about the person it speaks of (the teller of a story written by a listener)
 * @param group where it was written; empty in the plenary and alone
 * @param parents what it was derived from
 * @param signed whether the author put their name to it, where the step leaves the choice
 * @param born the number of the event that made it
 */
public record Item(
        ItemId id,
        RunId run,
        String collection,
        PersonId author,
        Optional<PersonId> about,
        Optional<GroupId> group,
        Map<String, String> fields,
        List<ItemId> parents,
        boolean signed,
        long born,
        int revision,
        Release release,
        boolean hidden,
        boolean withdrawn,
        OrderedPSet<PersonId> witnesses,
        Optional<Response> response) {

    public Item {
        fields = Map.copyOf(fields);
        parents = List.copyOf(parents);
    }

    /** How far a story may travel beyond the pair: the teller alone says so. */
    public enum Release {
        NONE,
        GROUP,
        ALL
    }

    /** The sponsor's answer to the request of a commitment. */
    public record Response(String verdict, String words, PersonId by) {}

    /** Of the id alone: items are put into sets a lot, and texts are long. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Whether others may work with it at all. */
    public boolean stands() {
        return !withdrawn && !hidden;
    }

    /** The person whose word it is: the teller of a story, else the author. */
    public PersonId owner() {
        return about.orElse(author);
    }

    Item evolve(ItemEvent event) {
        return switch (event) {
            case ItemEvent.Written ignored -> this;
            case ItemEvent.Revised e -> revised(e);
            case ItemEvent.Withdrawn ignored -> with(release, hidden, true, witnesses, response);
            case ItemEvent.Released e -> released(e);
            case ItemEvent.Hidden e -> with(release, e.on(), withdrawn, witnesses, response);
            case ItemEvent.Witnessed e ->
                with(
                        release,
                        hidden,
                        withdrawn,
                        e.on() ? witnesses.plus(e.person()) : witnesses.minus(e.person()),
                        response);
            case ItemEvent.Responded e -> with(release, hidden, withdrawn, witnesses, Optional.of(e.response()));
        };
    }

    private Item revised(ItemEvent.Revised e) {
        return new Item(
                id,
                run,
                collection,
                author,
                about,
                group,
                e.fields(),
                e.parents(),
                e.signed(),
                born,
                revision + 1,
                release,
                hidden,
                false,
                witnesses,
                response);
    }

    private Item released(ItemEvent.Released e) {
        return new Item(
                id,
                run,
                collection,
                author,
                about,
                group,
                fields,
                parents,
                e.signed(),
                born,
                revision,
                e.to(),
                hidden,
                withdrawn,
                witnesses,
                response);
    }

    private Item with(Release to, boolean hide, boolean gone, OrderedPSet<PersonId> seenBy, Optional<Response> answer) {
        return new Item(
                id,
                run,
                collection,
                author,
                about,
                group,
                fields,
                parents,
                signed,
                born,
                revision,
                to,
                hide,
                gone,
                seenBy,
                answer);
    }
}
