package org.palabre.core.vote;

import java.util.Optional;
import org.palabre.core.id.PersonId;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** The ballots of one vote and, once closed, its tally. Immutable. */
public record Vote(PMap<PersonId, Ballot> ballots, Optional<Tally> tally) {
    public static final Vote EMPTY = new Vote(HashTreePMap.empty(), Optional.empty());

    public Ballot ballot(PersonId person) {
        return ballots.getOrDefault(person, Ballot.EMPTY);
    }

    public Vote evolve(VoteEvent event) {
        return switch (event) {
            case VoteEvent.Marked e -> marked(e);
            case VoteEvent.Counted e -> new Vote(ballots, Optional.of(e.tally()));
        };
    }

    private Vote marked(VoteEvent.Marked mark) {
        Ballot after = ballot(mark.person()).with(mark);
        return new Vote(after.isEmpty() ? ballots.minus(mark.person()) : ballots.plus(mark.person(), after), tally);
    }
}
