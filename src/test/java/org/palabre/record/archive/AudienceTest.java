package org.palabre.record.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.RunId;
import org.palabre.core.item.Item;
import org.palabre.core.item.ItemEvent;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.vote.VoteEvent;
import org.palabre.core.vote.ballot.Support;
import org.palabre.core.vote.ballot.Tally;

/** [P6] Each audience has its version, and none holds what its readers could not have read. */
class AudienceTest {
    private static final List<String> PEOPLE = List.of("ana", "ben", "cleo", "dan", "eve", "fay");

    /** Everything that is secret for somebody says so. */
    private static Log session() {
        Log log = new Log().join(PEOPLE.toArray(String[]::new)).add(new SessionEvent.Opened());
        log.open("pairs")
                .groups("pairs", List.of(List.of("ana", "ben"), List.of("cleo", "dan"), List.of("eve", "fay")))
                .close("pairs");
        log.open("tell")
                .story("ben", "ana", "pairs-1", "st1", "all-may-read-this-story")
                .story("ana", "ben", "pairs-1", "st2", "secret-story")
                .close("tell")
                .release("st1", Item.Release.ALL, false);
        log.open("note").write("note", "notes", "eve", "n1", "secret-note").close("note");
        log.open("distil")
                .theme("ana", "pairs-1", "t1", "a-theme", "st1", "st2")
                .close("distil");
        log.open("idea")
                .write("idea", "ideas", "eve", "c1", "chosen-idea", "t1")
                .write("idea", "ideas", "fay", "c2", "dropped-idea", "t1")
                .write("idea", "ideas", "ben", "c3", "secret-moderated")
                .close("idea")
                .add(new SessionEvent.InItems(
                        new ItemEvent.Hidden(new ItemId("c3"), true, Log.person("host"), "secret-reason")));
        log.open("wall").close("wall");
        log.open("dots").mark("ana", "c1").mark("cleo", "c1");
        log.add(new SessionEvent.InVote(new VoteEvent.Counted(
                        new RunId("dots"),
                        new Tally(
                                "dots",
                                6,
                                2,
                                0,
                                Optional.empty(),
                                List.of("vote"),
                                List.of(
                                        new Tally.Row(
                                                new ItemId("c1"), 1, 2, 77, Support.NONE, List.of(), List.of(), Optional.empty(), Map.of()),
                                        new Tally.Row(
                                                new ItemId("c2"), 2, 0, 0, Support.NONE, List.of(), List.of(), Optional.empty(), Map.of())),
                                List.of(),
                                Map.of()))))
                .close("dots");
        log.open("keep")
                .add(new SessionEvent.Selected(new RunId("keep"), List.of(new ItemId("c1")), Map.of(), List.of()))
                .close("keep");
        log.open("pledge")
                .write("pledge", "commitments", "eve", "k1", "I will begin", "c1")
                .close("pledge");
        return log.add(new SessionEvent.Closed());
    }

    private static String json(Audience audience) {
        return RecordJson.write(session().record(audience));
    }

    @ParameterizedTest
    @EnumSource
    void nobody_reads_what_was_private_or_taken_off_the_screens(Audience audience) {
        assertThat(json(audience)).contains("chosen-idea", "I will begin").doesNotContain("secret-", "ana-id", "\"st1\"");
    }

    @Test
    void those_who_were_there_read_all_that_everybody_could() {
        assertThat(json(Audience.PARTICIPANT)).contains("dropped-idea", "all-may-read-this-story", "eve-name", "77");
    }

    @Test
    void sponsors_read_what_came_out_and_who_promised_but_not_who_said_what() {
        SessionRecord record = session().record(Audience.SPONSOR);
        assertThat(RecordJson.write(record))
                .contains("eve-name")
                .doesNotContain("dropped-idea", "all-may-read-this-story", "ben-name", "ana-name");
        assertThat(record.items()).allSatisfy(item -> {
            assertThat(item.by()).isEmpty();
            assertThat(item.about()).isEmpty();
            assertThat(item.group()).isEmpty();
        });
        assertThat(record.tallies()).as("two voters are too few to be told").isEmpty();
        assertThat(record.groupings()).allSatisfy(one -> assertThat(one.groups())
                .allSatisfy(circle -> assertThat(circle.members()).isEmpty()));
    }

    @Test
    void the_public_reads_no_name_at_all() {
        SessionRecord record = session().record(Audience.PUBLIC);
        PEOPLE.forEach(name -> assertThat(RecordJson.write(record)).doesNotContain(name + "-name"));
        assertThat(record.commitments()).isNotEmpty().allSatisfy(promise -> assertThat(promise.who()).isEmpty());
        assertThat(record.people()).allSatisfy(one -> assertThat(one.name()).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(names = {"SPONSOR", "PUBLIC"})
    void numbers_have_no_gaps_that_tell_how_much_was_left_out(Audience audience) {
        List<String> ids = session().record(audience).items().stream()
                .map(SessionRecord.Node::id)
                .toList();
        for (int i = 0; i < ids.size(); i++) {
            assertThat(ids.get(i)).isEqualTo("i" + (i + 1));
        }
    }

    @ParameterizedTest
    @MethodSource("org.palabre.record.archive.PlayedSessions#methods")
    void every_version_of_every_method_hangs_together(String method) {
        for (Audience audience : Audience.values()) {
            SessionRecord record = PlayedSessions.of(method, 6, 8, audience);
            List<String> ids = record.items().stream().map(SessionRecord.Node::id).toList();
            assertThat(RecordJson.read(RecordJson.write(record))).isEqualTo(record);
            assertThat(record.items()).allSatisfy(item -> assertThat(ids).containsAll(item.derivedFrom()));
            assertThat(record.commitments()).allSatisfy(promise -> assertThat(ids).contains(promise.item()));
            assertThat(record.tallies())
                    .allSatisfy(tally -> assertThat(tally.rows()).allSatisfy(row -> assertThat(ids).contains(row.item())));
        }
    }
}
