package org.palabre.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.palabre.core.board.Search;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;
import org.palabre.core.session.Answer;
import org.palabre.core.session.Refusal;
import org.palabre.core.session.Role;
import org.palabre.core.session.SessionCommand;

/** Who may ask the machine for groups: who facilitates, or where the method says so whoever may touch the board. */
class AskedByTest {
    private static final RunId BOARD = new RunId("themes_made");

    @Test
    void usually_the_facilitator_alone_asks() {
        Playing play = on(Map.of());
        PersonId ana = play.join("ana");
        play.until("themes_made");
        assertThat(play.ask(ana, asks())).isEqualTo(Refusal.NOT_ALLOWED.refused());
        assertAsks(play, Playing.FACILITATOR, 1);
    }

    @Test
    void asked_by_all_lets_everybody_at_the_board_ask_ask_for_more_and_put_it_away() {
        Playing play = on(Map.of("asked_by", "all"));
        PersonId ana = play.join("ana");
        PersonId ben = play.join("ben");
        play.until("themes_made");
        assertAsks(play, ana, 1);
        assertAsks(play, ben, 2);
        assertAsks(play, Playing.FACILITATOR, 3);
        assertThat(play.ask(ben, new SessionCommand.Suggest(BOARD, false))).isInstanceOf(Answer.Accepted.class);
        assertThat(search(play).phase()).isEqualTo(Search.Phase.IDLE);
    }

    @Test
    void asked_by_all_lets_nobody_ask_who_may_not_touch_the_board() {
        Playing play = on(Map.of("asked_by", "all", "by", "facilitator"));
        PersonId ana = play.join("ana");
        play.until("themes_made");
        assertThat(play.ask(ana, asks())).isEqualTo(Refusal.NOT_ALLOWED.refused());

        Playing open = on(Map.of("asked_by", "all"));
        PersonId sponsor = new PersonId("sponsor");
        open.ask(sponsor, new SessionCommand.Join(sponsor, Optional.of("Ines"), Role.SPONSOR, false));
        open.until("themes_made");
        assertThat(open.ask(sponsor, asks())).isEqualTo(Refusal.NOT_ALLOWED.refused());
        assertThat(search(open).phase()).isEqualTo(Search.Phase.IDLE);
    }

    private static SessionCommand asks() {
        return new SessionCommand.Suggest(BOARD, true, Optional.of(2.0));
    }

    private static void assertAsks(Playing play, PersonId by, int round) {
        assertThat(play.ask(by, asks())).isInstanceOf(Answer.Accepted.class);
        assertThat(search(play).phase()).isEqualTo(Search.Phase.WAITING);
        assertThat(search(play).round()).isEqualTo(round);
    }

    private static Search search(Playing play) {
        return play.state().board(BOARD).search();
    }

    private static Playing on(Map<String, Object> words) {
        return Playing.where("boards.yaml", BOARD.value(), words);
    }
}
