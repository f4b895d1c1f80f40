package org.palabre.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.palabre.core.grouping.Group;
import org.palabre.core.grouping.Grouping;
import org.palabre.core.id.GroupId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;
import org.palabre.core.id.StepId;
import org.palabre.core.method.Mode;
import org.palabre.core.session.Answer;
import org.palabre.core.session.Refusal;
import org.palabre.core.session.SessionCommand;

/** The ways of forming groups, in the method {@code src/test/resources/methods/groups/ways.yaml}. */
class GroupingWaysTest {
    private final Playing play = Playing.file("groups/ways.yaml", Map.of(), Mode.LIVE);
    private final List<PersonId> people = new ArrayList<>();

    private void come(int count) {
        for (int i = 0; i < count; i++) {
            people.add(play.join("p" + i));
        }
    }

    private void tell(int person, String attribute, String value) {
        play.ask(
                people.get(person),
                new SessionCommand.Tell(
                        new RunId("mixed"), attribute, Optional.of(value).filter(v -> !v.isEmpty())));
    }

    private List<Group> groups(String step) {
        return play.state().grouping(new StepId(step)).map(Grouping::groups).orElse(List.of());
    }

    @Test
    void people_who_gave_the_same_answer_work_together_and_nobody_alone() {
        come(8);
        play.until("mixed");
        String[] sites = {"here", "here", "here", "away", "away", "away", "", "here"};
        for (int i = 0; i < 8; i++) {
            tell(i, "site", sites[i]);
        }
        play.until("alike");
        Set<PersonId> here = Set.of(people.get(0), people.get(1), people.get(2), people.get(7));
        assertThat(groups("alike"))
                .anySatisfy(group -> assertThat(group.members()).containsAll(here))
                .allMatch(group -> group.members().size() > 1);
    }

    @Test
    void groups_that_should_differ_have_both_kinds_in_each() {
        come(8);
        play.until("mixed");
        for (int i = 0; i < 8; i++) {
            tell(i, "site", i < 4 ? "here" : "away");
        }
        play.next();
        Set<PersonId> here = new HashSet<>(people.subList(0, 4));
        assertThat(groups("mixed")).hasSize(4).allSatisfy(group -> assertThat(group.members())
                .areExactly(1, new org.assertj.core.api.Condition<>(here::contains, "from here")));
    }

    @Test
    void an_answer_that_is_not_offered_is_refused() {
        come(3);
        play.until("mixed");
        assertThat(play.ask(
                        people.getFirst(), new SessionCommand.Tell(new RunId("mixed"), "site", Optional.of("mars"))))
                .isInstanceOfSatisfying(Answer.Refused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(Refusal.NO_SUCH_CHOICE));
    }

    @Test
    void every_group_has_each_role_once() {
        come(9);
        play.until("cast");
        assertThat(groups("cast")).hasSize(3).allSatisfy(group -> assertThat(
                        group.roles().values())
                .containsExactlyInAnyOrder("speaker", "sceptic", "scribe"));
    }

    @Test
    void a_number_of_groups_gives_way_before_anybody_sits_alone() {
        come(5);
        play.until("counted");
        assertThat(groups("counted"))
                .extracting(group -> group.members().size())
                .containsExactlyInAnyOrder(2, 3);
    }

    @Test
    void groups_made_by_hand_take_those_who_are_left_when_the_step_closes() {
        come(6);
        play.until("hands");
        assertThat(groups("hands")).allMatch(group -> group.members().isEmpty());
        play.ask(
                Playing.FACILITATOR,
                new SessionCommand.Place(new RunId("hands"), people.getFirst(), new GroupId("hands-2")));
        play.next();
        assertThat(groups("hands")).allMatch(group -> group.members().size() == 3);
        assertThat(groups("hands").get(1).members()).contains(people.getFirst());
    }

    @Test
    void locked_groups_take_nobody_in_by_themselves() {
        come(6);
        play.until("locked");
        PersonId late = play.join("late");
        assertThat(groups("locked")).noneMatch(group -> group.has(late));
    }

    @Test
    void a_table_whose_host_leaves_is_hosted_by_who_has_been_there_longest() {
        come(8);
        play.until("hosted");
        Group table = groups("hosted").getFirst();
        play.ask(table.host().orElseThrow(), new SessionCommand.Leave());
        assertThat(groups("hosted").getFirst().host()).contains(table.members().get(1));
    }
}
