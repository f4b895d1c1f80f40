package org.palabre.live.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.palabre.core.id.SessionId;

class WordTest {
    private static final SessionId SESSION = new SessionId("s1");

    @Test
    void words_are_heard_as_they_were_said() {
        List<Word> words = List.of(
                new Word.Wrote(SESSION, 128),
                new Word.Here(SESSION),
                new Word.Keep(SESSION),
                new Word.Rewrote(SESSION, 2),
                new Word.Moved());
        assertThat(words).allSatisfy(word -> assertThat(Word.of(word.line())).contains(word));
    }

    @Test
    void a_word_of_another_version_is_passed_over() {
        assertThat(List.of("", "z", "w s1", "w s1 many", "r s1", "r s1 x", "h", "m s1"))
                .allSatisfy(line -> assertThat(Word.of(line)).isEmpty());
    }

    @Test
    void while_nodes_are_exchanged_those_of_the_latest_version_keep_the_sessions() {
        assertThat(Rendezvous.candidates(Map.of("old00000", 0, "new00000", 60, "new00001", 60)))
                .containsExactlyInAnyOrder("new00000", "new00001");
        assertThat(Rendezvous.candidates(Map.of("old00000", 0, "old00001", 0))).hasSize(2);
    }

    @Test
    void sessions_are_kept_evenly_and_only_those_of_a_node_that_goes_move() {
        Set<String> three = Set.of("aaaa1111", "bbbb2222", "cccc3333");
        Set<String> two = Set.of("aaaa1111", "bbbb2222");
        Map<String, Integer> kept = new HashMap<>();
        for (int i = 0; i < 3000; i++) {
            SessionId session = new SessionId("s" + i);
            String keeper = Rendezvous.keeper(session, three);
            kept.merge(keeper, 1, Integer::sum);
            if (two.contains(keeper)) {
                assertThat(Rendezvous.keeper(session, two)).isEqualTo(keeper);
            }
        }
        assertThat(kept.values()).hasSize(3).allMatch(count -> count > 700 && count < 1300);
    }
}
