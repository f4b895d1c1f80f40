package org.palabre.record.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;
import org.palabre.core.item.Item;
import org.palabre.core.item.ItemEvent;
import org.palabre.core.session.Decision;
import org.palabre.core.session.Deviation;
import org.palabre.core.session.Role;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.vote.VoteEvent;
import org.palabre.core.vote.ballot.Support;
import org.palabre.core.vote.ballot.Tally;
import org.palabre.record.document.Company;
import org.palabre.record.document.Lineage;
import org.palabre.record.document.Proceedings;
import org.palabre.record.document.Results;
import org.palabre.record.document.SessionRecord;
import org.palabre.record.document.Votes;
import org.palabre.record.document.Written;

class ArchiveTest {
    private static final RunId KEEP = new RunId("keep");

    private static Log played() {
        Log log = new Log();
        log.add(new SessionEvent.Joined(new PersonId("host"), Optional.of("Noor"), Role.FACILITATOR, false));
        log.join("ana", "ben", "cleo", "dan").add(new SessionEvent.Opened());
        log.open("pairs")
                .groups("pairs", List.of(List.of("ana", "ben"), List.of("cleo", "dan")))
                .close("pairs");
        log.open("tell")
                .story("ben", "ana", "pairs-1", "st1", "The day the power failed")
                .release("st1", Item.Release.ALL, true)
                .close("tell");
        log.open("distil")
                .theme("dan", "pairs-2", "t1", "Somebody asked first", "st1")
                .close("distil");
        log.open("idea")
                .write("idea", "ideas", "ana", "c1", "One", "t1")
                .write("idea", "ideas", "ben", "c2", "Two", "t1")
                .write("idea", "ideas", "dan", "c3", "Three", "t1")
                .close("idea");
        log.open("wall").close("wall");
        log.open("dots").mark("ana", "c1").mark("ben", "c1").mark("cleo", "c2");
        log.add(new SessionEvent.InVote(new VoteEvent.Counted(
                        new RunId("dots"),
                        new Tally(
                                "dots",
                                4,
                                3,
                                0,
                                Optional.empty(),
                                List.of("vote"),
                                List.of(row("c1", 2, 1), row("c2", 1, 2), row("c3", 0, 3)),
                                List.of(),
                                Map.of()))))
                .close("dots");
        log.open("keep")
                .add(new SessionEvent.Selected(KEEP, List.of(new ItemId("c1")), Map.of(), List.of(), Map.of(), 0, 1))
                .add(new SessionEvent.Championed(KEEP, new ItemId("c3"), Log.person("cleo"), true))
                .close("keep");
        log.open("choice")
                .add(new SessionEvent.Decided(new Decision(
                        new RunId("choice"),
                        "We start with One",
                        List.of(new ItemId("c1")),
                        new PersonId("host"),
                        Role.FACILITATOR,
                        Optional.of("sponsor"),
                        Optional.of(new RunId("dots")),
                        "It is ready",
                        "Too fast, for some")))
                .close("choice");
        log.open("pledge")
                .write("pledge", "commitments", "ben", "k1", "I call the first meeting", "c1")
                .add(new SessionEvent.InItems(new ItemEvent.Witnessed(new ItemId("k1"), Log.person("ana"), true)))
                .add(new SessionEvent.InItems(new ItemEvent.Responded(
                        new ItemId("k1"), new Item.Response("yes", "Gladly", new PersonId("host")))))
                .add(new SessionEvent.Deviated(new Deviation(
                        new RunId("pledge"),
                        Deviation.What.EXTENDED,
                        false,
                        "",
                        new PersonId("host"),
                        Instant.parse("2026-03-02T10:00:00.900Z"))))
                .close("pledge");
        return log.add(new SessionEvent.Closed());
    }

    private static Tally.Row row(String item, int dots, int rank) {
        return new Tally.Row(
                new ItemId(item), rank, dots, dots, Support.NONE, List.of(), List.of(), Optional.empty(), Map.of());
    }

    private final SessionRecord record = played().record();

    @Test
    void the_session_its_mandate_and_its_method_stand_first() {
        assertThat(record.schema()).isEqualTo("record/1");
        assertThat(record.session().title()).isEqualTo("Trial");
        assertThat(record.session().status()).isEqualTo("closed");
        assertThat(record.session().opened()).contains(Instant.parse("2026-03-02T09:00:07Z"));
        assertThat(record.mandate().question()).isEqualTo("What next?");
        assertThat(record.method().id()).isEqualTo("all-sights");
        assertThat(record.method().collections())
                .extracting(Proceedings.Collection::name)
                .contains("stories");
    }

    @Test
    void steps_stand_as_they_ran_and_deviations_with_them() {
        assertThat(record.steps())
                .extracting(Proceedings.Stage::run)
                .containsExactly("pairs", "tell", "distil", "idea", "wall", "dots", "keep", "choice", "pledge");
        assertThat(record.deviations())
                .containsExactly(new Proceedings.Strayed(
                        "pledge", "pledge", "extended", "", false, Instant.parse("2026-03-02T10:00:00Z")));
    }

    @Test
    void people_are_numbered_as_they_came_and_named_where_they_signed() {
        assertThat(record.people())
                .containsExactly(
                        new Company.Someone("p1", "facilitator", Optional.of("Noor"), false),
                        new Company.Someone("p2", "participant", Optional.of("ana-name"), false), // told, witnessed
                        new Company.Someone("p3", "participant", Optional.of("ben-name"), false), // committed
                        new Company.Someone("p4", "participant", Optional.of("cleo-name"), false), // championed
                        new Company.Someone("p5", "participant", Optional.empty(), false));
        assertThat(record.groupings().getFirst().groups())
                .as("pairs are too small to say who sat in them")
                .extracting(Company.Circle::members)
                .containsExactly(List.of(), List.of());
    }

    @Test
    void items_say_what_they_grew_from_and_the_commitment_goes_back_to_the_story() {
        String pledge = record.commitments().getFirst().item();
        Lineage lineage = Lineage.of(record);
        assertThat(lineage.paths(pledge, 9)).singleElement().satisfies(path -> assertThat(path)
                .extracting(Written.Node::step)
                .containsExactly("pledge", "idea", "distil", "tell"));
        assertThat(lineage.ancestors(pledge).getLast()).satisfies(story -> {
            assertThat(story.about()).contains("p2");
            assertThat(story.by()).contains("p3");
        });
        assertThat(lineage.tree(pledge).from()).hasSize(1);
    }

    @Test
    void votes_selections_decisions_and_commitments_are_told_without_ballots() {
        assertThat(record.tallies().getFirst().cast()).isEqualTo(3);
        assertThat(record.tallies().getFirst().rows())
                .extracting(Votes.Weight::sum)
                .containsExactly(2, 1, 0);
        assertThat(record.selections().getFirst().chosen()).hasSize(1);
        assertThat(record.selections().getFirst().saved())
                .extracting(Votes.Saved::by)
                .containsExactly("p4");
        assertThat(record.decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.behalf()).contains("sponsor");
            assertThat(decision.basis()).contains("dots");
            assertThat(decision.objections()).isEqualTo("Too fast, for some");
        });
        assertThat(record.commitments())
                .containsExactly(new Results.Promise(
                        "c1",
                        record.commitments().getFirst().item(),
                        Optional.of("p3"),
                        "I call the first meeting",
                        "",
                        "",
                        "",
                        List.of("p2"),
                        Optional.of(new Results.Response(
                                "yes", "Gladly", "p1", Optional.of(java.time.LocalDate.of(2026, 3, 2)))),
                        List.of()));
        assertThat(record.outcomes()).extracting(Results.Yield::as).containsExactly("theme", "decision");
    }

    @Test
    void indicators_count_everybody_who_came() {
        Map<String, Optional<Double>> values = new java.util.TreeMap<>();
        record.indicators().forEach(indicator -> values.put(indicator.id(), indicator.value()));
        assertThat(values)
                .containsEntry("contributed_share", Optional.of(0.75))
                .containsEntry("encounter_coverage", Optional.of(0.33))
                .containsEntry("lineage_reach", Optional.of(0.75))
                .containsEntry("minority_survival", Optional.of(1.0));
        assertThat(record.indicators())
                .allSatisfy(indicator -> assertThat(indicator.suppressed()).isFalse());
    }

    @Test
    void a_log_without_its_beginning_is_refused() {
        List<org.palabre.core.session.Recorded> events = played().events();
        assertThatThrownBy(() -> Archive.record(Log.SESSION, new Log().method, events.subList(1, 9)))
                .hasMessageContaining("expected to find how it was planned");
    }
}
