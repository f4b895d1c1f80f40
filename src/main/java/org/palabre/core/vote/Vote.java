package org.palabre.core.vote;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.vote.ballot.Ballot;
import org.palabre.core.vote.ballot.Mark;
import org.palabre.core.vote.ballot.Tally;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * The ballots of one vote and, once closed, its tally. Immutable.
 *
 * @param dealt what each was given to mark, where the way of voting deals
 */
public record Vote(PMap<PersonId, Ballot> ballots, PMap<PersonId, List<ItemId>> dealt, Optional<Tally> tally) {
    public static final Vote EMPTY = new Vote(HashTreePMap.empty(), HashTreePMap.empty(), Optional.empty());

    public Ballot ballot(PersonId person) {
        return ballots.getOrDefault(person, Ballot.EMPTY);
    }

    public List<ItemId> dealt(PersonId person) {
        return dealt.getOrDefault(person, List.of());
    }

    public Vote evolve(VoteEvent event) {
        return switch (event) {
            case VoteEvent.Marked e -> marked(e);
            case VoteEvent.Cast e -> new Vote(ballots.plus(e.person(), cast(e)), dealt, tally);
            case VoteEvent.Sealed ignored -> this;
            case VoteEvent.Dealt e -> new Vote(ballots, HashTreePMap.from(e.cards()), tally);
            case VoteEvent.Counted e -> new Vote(ballots, dealt, Optional.of(e.tally()));
        };
    }

    /** Once the session is over: the counts stay, who voted what does not. */
    public Vote forgotten() {
        return new Vote(HashTreePMap.empty(), HashTreePMap.empty(), tally);
    }

    private Vote marked(VoteEvent.Marked e) {
        Ballot after = ballot(e.person())
                .with(new Mark(e.item(), e.criterion(), e.value(), e.words().orElse("")));
        return new Vote(after.isEmpty() ? ballots.minus(e.person()) : ballots.plus(e.person(), after), dealt, tally);
    }

    private static Ballot cast(VoteEvent.Cast e) {
        PMap<ItemId, PMap<String, Integer>> marks = HashTreePMap.empty();
        for (Map.Entry<ItemId, Map<String, Integer>> of : e.marks().entrySet()) {
            marks = marks.plus(of.getKey(), HashTreePMap.from(of.getValue()));
        }
        return new Ballot(marks, HashTreePMap.from(e.words()), e.abstains());
    }
}
