package org.palabre.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.palabre.core.engine.Engine;
import org.palabre.core.engine.Turns;
import org.palabre.core.grouping.Group;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.StepId;
import org.palabre.core.kind.Kinds;
import org.palabre.core.method.Mode;
import org.palabre.core.session.Role;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.session.Turn;
import org.palabre.core.step.Moment;

/** Whose turn it is while people come and leave, in {@code src/test/resources/methods/course/turns.yaml}. */
class TurnsTest {
    private static final Duration EACH = Duration.ofMinutes(1);

    private final Playing play = Playing.file("course/turns.yaml", Map.of(), Mode.LIVE);
    private final List<PersonId> people = new ArrayList<>();

    private void come(int count) {
        for (int i = 0; i < count; i++) {
            people.add(play.join("p" + people.size()));
        }
    }

    @Test
    void who_has_the_word_keeps_it_and_their_time_when_somebody_before_them_leaves() {
        come(4);
        play.until("once");
        pass(people.get(0), 1);
        Instant began = turn(Optional.empty()).startedAt();
        play.pass(Duration.ofSeconds(20));
        leave(people.get(0));
        assertThat(speaker(Optional.empty())).contains(people.get(1));
        assertThat(turn(Optional.empty())).isEqualTo(new Turn(0, 3, began, Optional.of(began.plus(EACH))));
    }

    @Test
    void when_the_speaker_leaves_the_next_one_begins_with_all_their_time() {
        come(4);
        play.until("once");
        pass(people.get(0), 1);
        play.pass(Duration.ofSeconds(40));
        leave(people.get(1));
        assertThat(speaker(Optional.empty())).contains(people.get(2));
        assertThat(turn(Optional.empty()).endsAt()).contains(play.now().plus(EACH));
        pass(people.get(2), 2);
        leave(people.get(3));
        assertThat(turn(Optional.empty()).over())
                .as("the last speaker has left")
                .isTrue();
    }

    @Test
    void when_the_first_speaker_leaves_before_anybody_passed_the_second_begins_anew() {
        come(3);
        play.until("once");
        play.pass(Duration.ofSeconds(50));
        leave(people.get(0));
        assertThat(speaker(Optional.empty())).contains(people.get(1));
        assertThat(turn(Optional.empty()).startedAt()).isEqualTo(play.now());
    }

    @Test
    void who_comes_late_speaks_last_even_when_all_have_spoken() {
        come(3);
        play.until("once");
        pass(people.get(0), 1);
        pass(people.get(1), 2);
        pass(people.get(2), 3);
        assertThat(turn(Optional.empty()).over()).isTrue();
        play.pass(Duration.ofSeconds(30));
        come(1);
        PersonId late = people.getLast();
        assertThat(speaker(Optional.empty())).contains(late);
        assertThat(turn(Optional.empty()).endsAt()).contains(play.now().plus(EACH));
    }

    @Test
    void who_comes_back_takes_nobodys_turn() {
        come(4);
        play.until("once");
        pass(people.get(0), 1);
        leave(people.get(0));
        pass(people.get(1), 1);
        assertThat(speaker(Optional.empty())).contains(people.get(2));
        play.ask(people.get(0), new SessionCommand.Join(people.get(0), Optional.empty(), Role.PARTICIPANT, false));
        assertThat(speaker(Optional.empty())).contains(people.get(2));
    }

    @Test
    void the_piece_stays_in_the_middle_and_goes_back_there_when_its_holder_leaves() {
        come(4);
        play.until("piece");
        come(1);
        assertThat(speaker(Optional.empty()))
                .as("in the middle, though one more came")
                .isEmpty();
        pass(people.get(2), 2);
        leave(people.get(0));
        assertThat(speaker(Optional.empty())).contains(people.get(2));
        leave(people.get(2));
        assertThat(speaker(Optional.empty())).isEmpty();
        come(1);
        assertThat(speaker(Optional.empty())).isEmpty();
    }

    @Test
    void at_a_table_the_round_and_the_person_stay_when_others_come_and_leave() {
        come(8);
        play.until("table");
        Group table = tables().getFirst();
        List<PersonId> seated = table.members();
        // everybody has spoken once, and talked; the second speaks in the last round
        for (int to = 1; to <= 6; to++) {
            pass(seated.get(3), to);
        }
        assertThat(speaker(Optional.of(table))).contains(seated.get(1));
        leave(seated.get(0));
        assertThat(speaker(present(table))).contains(seated.get(1));
        assertThat(part(present(table))).contains("last");
        assertThat(turn(present(table)).of()).isEqualTo(7);
        come(1);
        assertThat(present(table).orElseThrow().members()).contains(people.getLast());
        assertThat(speaker(present(table))).contains(seated.get(1));
        assertThat(part(present(table))).contains("last");
    }

    private List<Group> tables() {
        return play.state().grouping(new StepId("tables")).orElseThrow().groups();
    }

    private Optional<Group> present(Group table) {
        return tables().stream().filter(one -> one.id().equals(table.id())).findFirst();
    }

    private Moment moment() {
        return Engine.current(play.state(), play.now()).orElseThrow();
    }

    private Turn turn(Optional<Group> group) {
        return Turns.now(moment(), group).orElseThrow();
    }

    private Optional<PersonId> speaker(Optional<Group> group) {
        return Kinds.of("discuss").turnPerson(moment(), group, turn(group).index());
    }

    private Optional<String> part(Optional<Group> group) {
        return Kinds.of("discuss").turnPart(moment(), group, turn(group).index());
    }

    private void pass(PersonId by, int to) {
        play.ask(by, new SessionCommand.PassTurn(moment().id(), to));
    }

    private void leave(PersonId person) {
        play.ask(person, new SessionCommand.Leave());
    }
}
