package org.palabre.record.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.palabre.core.id.SessionId;

class RecurringTest {
    @Test
    void what_few_sessions_noticed_stands_before_what_many_noticed_and_each_keeps_its_words() {
        List<Recurring.Echo> echoes = Recurring.of(List.of(
                signal("a", "the lift is slow again", "lift", "slow"),
                signal("b", "our lift: slow", "lift", "slow", "our"),
                signal("c", "slow, slow lift", "slow", "lift"),
                signal("a", "apprentices leave in spring", "apprentic", "leav", "spring"),
                signal("c", "in spring the apprentices leave us", "spring", "apprentic", "leav"),
                signal("b", "somebody sang", "somebodi", "sang")));

        assertThat(echoes).extracting(Recurring.Echo::sessions).containsExactly(2, 3);
        assertThat(echoes.getFirst().signals())
                .extracting(Recurring.Signal::words)
                .containsExactly("apprentices leave in spring", "in spring the apprentices leave us");
    }

    @Test
    void twice_in_one_session_is_not_coming_back() {
        assertThat(Recurring.of(List.of(
                        signal("a", "the lift is slow", "lift", "slow"), signal("a", "slow lift", "lift", "slow"))))
                .isEmpty();
    }

    @Test
    void one_word_in_common_is_not_the_same_thing() {
        assertThat(Recurring.of(List.of(
                        signal("a", "the lift is slow", "lift", "slow"),
                        signal("b", "a lift in spirits", "lift", "spirit"))))
                .isEmpty();
    }

    private static Recurring.Signal signal(String session, String words, String... stems) {
        return new Recurring.Signal(new SessionId(session), "i1", words, Set.of(stems));
    }
}
