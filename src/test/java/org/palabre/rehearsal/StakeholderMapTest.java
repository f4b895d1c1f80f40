package org.palabre.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.palabre.record.document.SessionRecord;
import org.palabre.record.document.Votes;
import org.palabre.record.log.InMemoryEventLog;

/** Everybody places the stakeholders alone, between what is at stake for them and their power; the record has what came of it. */
class StakeholderMapTest {
    @Test
    void the_record_has_the_map_by_its_axes_and_what_was_turned_to_rests_on_both() {
        Script script = new Script("stakeholder-map", 12, 7, 0, "fr");
        InMemoryEventLog log = new InMemoryEventLog();
        Plays.play(script, log);
        SessionRecord record = Plays.record(log, script);

        Votes.Count map = record.tallies().stream()
                .filter(tally -> tally.step().equals("place"))
                .findFirst()
                .orElseThrow();
        assertThat(map.criteria())
                .extracting(axis -> axis.label().in("fr"))
                .containsExactly("Ce qui est en jeu pour elle", "Son pouvoir de faire ou d’empêcher");
        assertThat(map.rows()).isNotEmpty().allSatisfy(row -> assertThat(row.scores())
                .as("told from three people on")
                .allMatch(score -> score.n() >= 3 && score.mean() >= 0 && score.mean() <= 100));
        Votes.Kept kept = record.selections().stream()
                .filter(selection -> selection.step().equals("attend"))
                .findFirst()
                .orElseThrow();
        assertThat(kept.basis()).contains("place");
        assertThat(kept.chosen()).isNotEmpty();
    }
}
