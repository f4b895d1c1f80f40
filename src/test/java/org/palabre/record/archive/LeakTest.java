package org.palabre.record.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.RunId;
import org.palabre.core.item.Item;
import org.palabre.core.item.ItemEvent;
import org.palabre.core.session.Pulse;
import org.palabre.core.session.SessionEvent;
import org.palabre.record.document.Lineage;
import org.palabre.record.document.Measures;
import org.palabre.record.document.RecordJson;
import org.palabre.record.document.SessionRecord;
import org.palabre.record.document.Written;

/** [P6] What a person may not see is not in the record, in any form. */
class LeakTest {
    private static final List<String> EVERYBODY = List.of("ana", "ben", "cleo", "dan", "eve", "fay");

    /** Two sessions that tell everybody the same, and hide different things. */
    private static Log session(String secret, boolean more) {
        Log log = new Log().join(EVERYBODY.toArray(String[]::new));
        log.add(new SessionEvent.Opened());
        log.open("warmup")
                .write("warmup", "warm", "ana", "w1", secret + "-warm")
                .close("warmup");
        log.open("pairs")
                .groups("pairs", List.of(List.of("ana", "ben"), List.of("cleo", "dan"), List.of("eve", "fay")))
                .close("pairs");
        log.open("tell")
                .story("ben", "ana", "pairs-1", "st1", "a story for all")
                .story("ana", "ben", "pairs-1", "st2", secret + "-kept")
                .story("cleo", "dan", "pairs-2", "st3", secret + "-forthepair")
                .close("tell")
                .release("st1", Item.Release.ALL, false)
                .release("st3", Item.Release.GROUP, true);
        log.open("note")
                .write("note", "notes", "eve", "n1", secret + "-note")
                .write("note", "notes", "fay", "n2", secret + "-gone");
        if (more) {
            log.write("note", "notes", "eve", "n3", secret + "-another");
        }
        log.add(new SessionEvent.InItems(new ItemEvent.Withdrawn(new ItemId("n2"), Log.person("fay"))))
                .close("note");
        log.open("distil")
                .theme("ana", "pairs-1", "t1", "roots", "st1", "st2")
                .theme("ana", "pairs-1", "t2", secret + "-moderated", "st1")
                .close("distil")
                .add(new SessionEvent.InItems(
                        new ItemEvent.Hidden(new ItemId("t2"), true, Log.person("host"), secret + "-reason")));
        log.open("idea")
                .write(
                        "idea",
                        "ideas",
                        "eve",
                        "c1",
                        "a bold idea",
                        more ? new String[] {"n1", "n3"} : new String[] {"n1"})
                .write("idea", "ideas", "fay", "c2", "a quiet idea", "n2")
                .close("idea");
        log.open("move")
                .write("move", "moves", "eve", "m1", secret + "-move", "c1")
                .close("move");
        log.open("wall").close("wall");
        log.open("dots").mark(more ? "ana" : "ben", "c1").mark("cleo", "c1").mark("dan", "c2");
        log.counted(3, Log.row("c1", 1, 2, 2), Log.row("c2", 2, 1, 1)).close("dots");
        log.open("pledge")
                .write("pledge", "commitments", "eve", "k1", "I will begin", "m1")
                .close("pledge");
        log.open("mood")
                .add(new SessionEvent.PulseAnswered(new RunId("mood"), Log.person("ana"), Map.of("home", more ? 9 : 2)))
                .add(new SessionEvent.PulseCounted(new RunId("mood"), new Pulse.Result(more ? 1 : 2, 4, List.of())))
                .close("mood");
        return log.add(new SessionEvent.Closed());
    }

    private final SessionRecord record = session("zzsecret", true).record();
    private final String json = RecordJson.write(record);

    @Test
    void no_word_of_private_withdrawn_hidden_or_unreleased_items_is_in_it() {
        assertThat(json).contains("a bold idea", "a quiet idea", "a story for all", "roots", "I will begin");
        assertThat(json).doesNotContain("zzsecret");
    }

    @Test
    void no_id_of_a_person_or_an_item_of_the_log_is_in_it() {
        EVERYBODY.forEach(name -> assertThat(json).doesNotContain(name + "-id"));
        List.of("w1", "st1", "st2", "st3", "n1", "n2", "n3", "t1", "t2", "c2", "m1", "k1")
                .forEach(id -> assertThat(json).doesNotContain("\"" + id + "\""));
    }

    @Test
    void only_who_put_a_name_to_something_is_named() {
        assertThat(json).contains("eve-name");
        List.of("ana", "ben", "cleo", "dan", "fay")
                .forEach(name -> assertThat(json).doesNotContain(name + "-name"));
    }

    @Test
    void what_was_hidden_or_private_has_a_place_without_words_or_hands() {
        assertThat(record.items())
                .filteredOn(node -> !node.readable())
                .isNotEmpty()
                .allSatisfy(node -> {
                    assertThat(node.fields()).isEmpty();
                    assertThat(node.by()).isEmpty();
                    assertThat(node.about()).isEmpty();
                    assertThat(node.group()).isEmpty();
                    assertThat(node.witnesses()).isEmpty();
                    assertThat(node.revisions()).isZero();
                });
        assertThat(record.items()).filteredOn(Written.Node::hidden).hasSize(1);
    }

    @Test
    void a_story_without_its_tellers_name_does_not_name_the_pair() {
        assertThat(text("a story for all")).satisfies(story -> {
            assertThat(story.by()).isEmpty();
            assertThat(story.group()).isEmpty();
        });
    }

    @Test
    void a_signed_commitment_does_not_betray_who_wrote_the_nameless_idea_behind_it() {
        Lineage lineage = Lineage.of(record);
        String pledge = record.commitments().getFirst().item();
        assertThat(lineage.ancestors(pledge)).extracting(Written.Node::step).containsExactly("move", "idea");
        assertThat(lineage.ancestors(pledge)).allMatch(Written.Node::isPrivate);
    }

    @Test
    void a_pulse_below_k_says_nothing_but_that() {
        Measures.Mood mood = record.pulses().getFirst();
        assertThat(mood.suppressed()).isTrue();
        assertThat(mood.n()).isEmpty();
        assertThat(mood.means()).isEmpty();
    }

    @Test
    void sessions_that_differ_only_in_what_was_hidden_have_the_same_items_votes_and_pulses() {
        SessionRecord other = session("yyother", false).record();
        assertThat(other.items()).isEqualTo(record.items());
        assertThat(other.tallies()).isEqualTo(record.tallies());
        assertThat(other.pulses()).isEqualTo(record.pulses());
        assertThat(other.people()).isEqualTo(record.people());
        assertThat(other.commitments()).isEqualTo(record.commitments());
    }

    private Written.Node text(String text) {
        return record.items().stream()
                .filter(node -> node.fields().containsValue(text))
                .findFirst()
                .orElseThrow();
    }
}
