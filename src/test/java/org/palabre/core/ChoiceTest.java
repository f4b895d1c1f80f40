package org.palabre.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.palabre.core.grouping.Choice;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

class ChoiceTest {
    private static final List<ItemId> TOPICS = List.of(new ItemId("a"), new ItemId("b"), new ItemId("c"));

    @Test
    void when_every_topic_is_too_small_some_give_way_and_the_others_live() {
        List<Choice.Around> groups = groups(3, 8, "a", "a", "b", "b", "c", "c", "a");
        assertThat(groups).extracting(around -> around.people().size()).containsExactlyInAnyOrder(3, 4);
    }

    @Test
    void who_wished_for_nothing_fills_small_groups() {
        List<Choice.Around> groups = groups(3, 8, "a", "a", "b", "b", "", "");
        assertThat(groups).extracting(around -> around.people().size()).containsExactly(3, 3);
    }

    @Test
    void a_topic_that_too_many_wish_for_makes_several_groups() {
        List<Choice.Around> groups = groups(1, 3, "a", "a", "a", "a", "a", "b");
        assertThat(groups).extracting(around -> around.people().size()).containsExactly(2, 3, 1);
    }

    @Test
    void without_any_wish_the_first_topic_has_everybody() {
        assertThat(groups(1, 0, "", "", "")).singleElement().satisfies(around -> assertThat(around.people())
                .hasSize(3));
    }

    private static List<Choice.Around> groups(int min, int max, String... wishes) {
        List<PersonId> people = IntStream.range(0, wishes.length)
                .mapToObj(i -> new PersonId("p" + i))
                .toList();
        PMap<PersonId, ItemId> wished = HashTreePMap.empty();
        for (int i = 0; i < wishes.length; i++) {
            wished = wishes[i].isEmpty() ? wished : wished.plus(people.get(i), new ItemId(wishes[i]));
        }
        return Choice.groups(people, wished, TOPICS, min, max);
    }
}
