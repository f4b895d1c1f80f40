package org.palabre.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;
import org.palabre.core.item.Item;
import org.palabre.core.session.Answer;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.sight.Sight;

class SightTest {

    @Test
    @DisplayName("[P6] what is written for oneself is not before the crew, neither during nor after")
    void what_is_written_for_oneself_is_not_before_the_crew() {
        Playing play = Playing.live("speed-thinking");
        PersonId ada = play.join("ada");
        play.join("bob");
        play.until("burst");
        Item mine = written(play, ada, "possibilities");
        assertThat(Sight.isBeforeTheCrew(play.state(), mine)).isFalse();
        play.next();
        assertThat(Sight.isBeforeTheCrew(play.state(), mine)).isFalse();
    }

    @Test
    @DisplayName("[P6] what is written alone is before the crew once it is revealed")
    void what_is_written_alone_is_before_the_crew_once_it_is_revealed() {
        Playing play = Playing.live("brainstorming");
        PersonId ada = play.join("ada");
        play.join("bob");
        play.until("alone");
        Item idea = written(play, ada, "ideas");
        assertThat(Sight.isBeforeTheCrew(play.state(), idea)).isFalse();
        play.until("wall");
        assertThat(Sight.isBeforeTheCrew(play.state(), item(play, idea.id()))).isTrue();
    }

    private static Item written(Playing play, PersonId by, String collection) {
        RunId run = play.state().current().orElseThrow().id();
        ItemId id = new ItemId("i1");
        Answer answer = play.ask(
                by,
                new SessionCommand.Write(
                        run, id, collection, Map.of("text", "Slowly"), List.of(), Optional.empty(), false));
        assertThat(answer).isInstanceOf(Answer.Accepted.class);
        return item(play, id);
    }

    private static Item item(Playing play, ItemId id) {
        return play.state().items().find(id).orElseThrow();
    }
}
