package org.palabre.core.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.core.vote.ballot.Election.ask;
import static org.palabre.core.vote.ballot.Election.marks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.palabre.core.vote.ballot.Ballot;
import org.palabre.core.vote.ballot.Count;
import org.palabre.core.vote.ballot.Tally;
import org.palabre.core.vote.grades.Answers;

class FiguresTest {
    private static final int UP = 0;
    private static final int DOWN = 1;

    @Test
    void passes_counts_what_more_than_half_want() {
        List<Ballot> ballots = List.of(
                marks("wanted", UP, "tied", UP, "stopped", DOWN), marks("wanted", UP, "tied", DOWN, "stopped", DOWN));
        Count count = Answers.ROMAN.count(ask(Map.of(), "wanted", "tied", "stopped"), ballots);
        Tally tally = new Tally("roman", 2, 2, 0, Optional.empty(), List.of(), count.rows(), List.of(), Map.of());
        assertThat(Figures.of(tally, "passes")).isEqualTo(1);
    }
}
