package org.palabre.core.board;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * All there is on the boards of one run. Immutable.
 *
 * @param shared the board of all
 * @param own private boards
 * @param interest who would come to what
 * @param offers which card asks to become part of which
 * @param search what a machine was asked for
 */
public record Boards(
        Board shared,
        PMap<PersonId, Board> own,
        PMap<ItemId, PSet<PersonId>> interest,
        PMap<ItemId, ItemId> offers,
        Optional<Proposal> proposal,
        Search search) {
    public static final Boards EMPTY = new Boards(
            Board.EMPTY,
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            Optional.empty(),
            Search.NONE);

    /** The board of all, or one's own; empty where nothing was put yet. */
    public Board of(Optional<PersonId> whose) {
        return whose.map(person -> own.getOrDefault(person, Board.EMPTY)).orElse(shared);
    }

    public PSet<PersonId> interestedIn(ItemId item) {
        return interest.getOrDefault(item, HashTreePSet.empty());
    }

    /** What this person would come to. */
    public List<ItemId> interestsOf(PersonId person) {
        return interest.entrySet().stream()
                .filter(entry -> entry.getValue().contains(person))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    public Boards evolve(BoardEvent event) {
        return switch (event) {
            case BoardEvent.Changed e -> changed(e);
            case BoardEvent.Interested e -> interested(e);
            case BoardEvent.Offered e ->
                new Boards(
                        shared,
                        own,
                        interest,
                        e.on() ? offers.plus(e.item(), e.into()) : offers.minus(e.item()),
                        proposal,
                        search);
            case BoardEvent.Sought e -> with(proposal, search.again(e.grain()));
            case BoardEvent.Unanswered ignored -> with(proposal, search.at(Search.Phase.FAILED));
            case BoardEvent.Proposed e -> proposed(e);
        };
    }

    private Boards proposed(BoardEvent.Proposed e) {
        return e.change().changesNothing() && e.themes().isEmpty()
                ? with(Optional.empty(), search.at(Search.Phase.IDLE))
                : with(
                        Optional.of(new Proposal(e.source(), e.change(), e.themes())),
                        e.themes().isPresent() ? search.at(Search.Phase.ANSWERED) : search);
    }

    private Boards with(Optional<Proposal> suggested, Search asked) {
        return new Boards(shared, own, interest, offers, suggested, asked);
    }

    private Boards changed(BoardEvent.Changed e) {
        Board board = of(e.whose()).changed(e);
        PMap<ItemId, ItemId> open = offers;
        for (Change.Join join : e.change().joins()) {
            open = open.minus(join.item());
        }
        return e.whose().isPresent()
                ? new Boards(shared, own.plus(e.whose().get(), board), interest, open, proposal, search)
                : new Boards(board, own, interest, open, proposal, search);
    }

    private Boards interested(BoardEvent.Interested e) {
        PSet<PersonId> people = interestedIn(e.item());
        PSet<PersonId> now = e.on() ? people.plus(e.person()) : people.minus(e.person());
        return new Boards(shared, own, interest.plus(e.item(), now), offers, proposal, search);
    }
}
