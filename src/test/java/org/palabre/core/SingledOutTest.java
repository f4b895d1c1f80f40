package org.palabre.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;
import org.palabre.core.method.Mode;
import org.palabre.core.session.Answer;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.session.SessionState;
import org.palabre.core.sight.Crowd;
import org.palabre.core.view.Key;
import org.palabre.core.view.Views;

/** In a crowd everybody receives a share of what is written; what is singled out goes to all, and nothing else is looked at again. */
class SingledOutTest {
    private static final int IDEAS = 8;

    private final Playing play = Playing.file("course/crowd.yaml", Map.of(), Mode.LIVE);

    @Test
    void P5_what_somebody_saves_goes_to_all_and_only_what_was_kept_is_looked_at_again() {
        List<PersonId> people = IntStream.rangeClosed(0, Crowd.EVERYTHING)
                .mapToObj(i -> play.join("p" + i))
                .toList();
        play.until("write");
        List<ItemId> ideas = new ArrayList<>();
        for (int i = 0; i < IDEAS; i++) {
            ideas.add(write(people.get(i), "iidea000" + i));
        }
        play.until("kept");
        Set<ItemId> chosen =
                Set.copyOf(play.state().selections().get(new RunId("kept")).chosen());
        ItemId dropped = ideas.stream()
                .filter(idea -> !chosen.contains(idea))
                .findFirst()
                .orElseThrow();

        SessionState before = play.state();
        assertThat(Crowd.shares(before)).isGreaterThan(1);
        play.ask(people.get(9), new SessionCommand.Champion(new RunId("kept"), dropped, true));
        SessionEvent saved = play.log.getLast().event();
        Set<Key> touched = Views.touched(before, saved, play.state());

        Set<Key> changed = Views.keys(play.state()).stream()
                .filter(key -> !Views.facts(before, key).equals(Views.facts(play.state(), key)))
                .collect(Collectors.toSet());
        assertThat(saved).isInstanceOf(SessionEvent.Championed.class);
        assertThat(changed).contains(new Key("item/" + dropped, ""));
        assertThat(touched).containsAll(changed);
        assertThat(ideas.stream().filter(idea -> touched.contains(new Key("item/" + idea, ""))))
                .containsOnlyElementsOf(IntStream.range(0, IDEAS)
                        .mapToObj(ideas::get)
                        .filter(idea -> chosen.contains(idea) || idea.equals(dropped))
                        .toList());
    }

    private ItemId write(PersonId by, String item) {
        ItemId id = new ItemId(item);
        SessionCommand.Write idea = new SessionCommand.Write(
                new RunId("write"), id, "ideas", Map.of("text", "Idea " + item), List.of(), Optional.empty(), false);
        assertThat(play.ask(by, idea)).isInstanceOf(Answer.Accepted.class);
        return id;
    }
}
