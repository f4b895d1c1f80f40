package org.palabre.core.vote.crowd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.core.vote.ballot.Election.ask;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.palabre.core.id.ItemId;
import org.palabre.core.vote.ballot.Ballot;
import org.palabre.core.vote.ballot.Count;
import org.palabre.core.vote.ballot.Mark;

/** What agree_pass owes its voters in rooms that are divided, on random rooms of two or three camps; the seed is in the message. */
class CampsTest {
    private static final int ROOMS = 300;
    private static final String[] ITEMS = {"a", "b", "c", "d", "e", "f", "g", "h", "i"};

    @Test
    void neither_who_voted_first_nor_what_a_statement_is_called_changes_camps_or_consensus() {
        int divided = 0;
        for (long seed = 0; seed < ROOMS; seed++) {
            List<Ballot> ballots = room(new Random(seed));
            Count count = count(ballots);
            divided += count.figures().getOrDefault("camps", 1.0) > 1 ? 1 : 0;

            List<Ballot> shuffled = new ArrayList<>(ballots);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(of(count(shuffled))).as("anonymity, seed " + seed).isEqualTo(of(count));

            Map<String, String> names = names(seed);
            Map<String, Double> expected = new HashMap<>();
            of(count).forEach((name, value) -> expected.put(names.getOrDefault(name, name), value));
            assertThat(of(count(renamed(ballots, names))))
                    .as("neutrality, seed " + seed)
                    .isEqualTo(expected);
        }
        assertThat(divided).as("rooms with camps").isGreaterThan(ROOMS / 2);
    }

    private static Count count(List<Ballot> ballots) {
        return new AgreePass().count(ask(Map.of("camps_from", 10), ITEMS), ballots);
    }

    /** Consensus of each statement to nine digits, and how large each camp is. */
    private static Map<String, Double> of(Count count) {
        Map<String, Double> values = new HashMap<>(count.figures());
        count.rows().forEach(row -> values.put(row.item().value(), Math.round(row.figure("consensus") * 1e9) / 1e9));
        return values;
    }

    private static List<Ballot> room(Random chance) {
        int camps = 2 + chance.nextInt(2);
        int[][] creeds = new int[camps][ITEMS.length];
        for (int[] creed : creeds) {
            for (int i = 0; i < creed.length; i++) {
                creed[i] = chance.nextInt(3) - 1;
            }
        }
        List<Ballot> ballots = new ArrayList<>();
        int people = 15 + chance.nextInt(40);
        for (int person = 0; person < people; person++) {
            int[] creed = creeds[chance.nextInt(camps)];
            Ballot ballot = Ballot.EMPTY;
            for (int i = 0; i < ITEMS.length; i++) {
                if (chance.nextInt(12) > 0) {
                    int mark = chance.nextInt(10) == 0 ? chance.nextInt(3) - 1 : creed[i];
                    ballot = ballot.with(Mark.of(new ItemId(ITEMS[i]), mark));
                }
            }
            ballots.add(ballot);
        }
        return ballots;
    }

    private static Map<String, String> names(long seed) {
        List<String> others = new ArrayList<>(List.of(ITEMS));
        Collections.shuffle(others, new Random(seed));
        Map<String, String> names = new HashMap<>();
        for (int i = 0; i < ITEMS.length; i++) {
            names.put(ITEMS[i], others.get(i));
        }
        return names;
    }

    private static List<Ballot> renamed(List<Ballot> ballots, Map<String, String> names) {
        return ballots.stream()
                .map(ballot -> {
                    Ballot after = Ballot.EMPTY;
                    for (String item : ITEMS) {
                        int mark = ballot.mark(new ItemId(item)).orElse(9);
                        if (mark != 9) {
                            after = after.with(Mark.of(new ItemId(names.getOrDefault(item, item)), mark));
                        }
                    }
                    return after;
                })
                .toList();
    }
}
