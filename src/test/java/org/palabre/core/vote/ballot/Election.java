package org.palabre.core.vote.ballot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.palabre.core.id.ItemId;
import org.palabre.core.method.Props;

/** An election in a test: what is asked and the ballots, written down briefly or made at random. */
public record Election(Question question, List<Ballot> ballots) {

    public static Question ask(Map<String, Object> props, String... items) {
        return Question.of(new Props(props), Stream.of(items).map(ItemId::new).toList(), 100);
    }

    /** {@code "ACB"}: A first, then C, then B. */
    public static Ballot ranking(String order) {
        Ballot ballot = Ballot.EMPTY;
        for (int i = 0; i < order.length(); i++) {
            ballot = ballot.with(Mark.of(new ItemId(order.substring(i, i + 1)), i + 1));
        }
        return ballot;
    }

    /** {@code {"A", 3, "B", 1}}. */
    public static Ballot marks(Object... pairs) {
        Ballot ballot = Ballot.EMPTY;
        for (int i = 0; i < pairs.length; i += 2) {
            ballot = ballot.with(Mark.of(new ItemId((String) pairs[i]), (Integer) pairs[i + 1]));
        }
        return ballot;
    }

    public static List<Ballot> times(int n, Ballot ballot) {
        return Collections.nCopies(n, ballot);
    }

    @SafeVarargs
    public static List<Ballot> all(List<Ballot>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }

    /** Ballots filled as bots fill them, some of them in part. */
    public static Election random(VoteMethod method, Map<String, Object> props, long seed) {
        Random chance = new Random(seed);
        int items = 2 + chance.nextInt(4);
        int voters = 1 + chance.nextInt(8);
        List<ItemId> candidates = IntStream.range(0, items)
                .mapToObj(i -> new ItemId(String.valueOf((char) ('a' + i))))
                .toList();
        Map<ItemId, Integer> costs = new HashMap<>();
        candidates.forEach(item -> costs.put(item, 1 + chance.nextInt(5)));
        List<ItemId> pairs = new ArrayList<>();
        for (ItemId a : candidates) {
            candidates.stream()
                    .filter(b -> a.value().compareTo(b.value()) < 0)
                    .forEach(b -> pairs.addAll(List.of(a, b)));
        }
        boolean inPairs = method.word().equals("pairwise");
        Question question =
                new Question(new Props(props), candidates, voters, costs, Map.of(), inPairs ? pairs : candidates);
        List<Ballot> ballots = new ArrayList<>();
        for (int i = 0; i < voters; i++) {
            ballots.add(ballot(method, question, chance));
        }
        return new Election(question, ballots);
    }

    private static Ballot ballot(VoteMethod method, Question question, Random chance) {
        Ballot ballot = Ballot.EMPTY;
        for (Mark mark : method.fill(question, chance)) {
            if (chance.nextInt(6) > 0
                    && mark.value()
                            .flatMap(value -> method.fault(question, fixed(), mark, value))
                            .isEmpty()) {
                for (Mark made : method.marking(question, ballot, mark)) {
                    ballot = ballot.with(made);
                }
            }
        }
        return ballot;
    }

    private static Ballot fixed() {
        return Ballot.EMPTY;
    }

    /** item → rank. */
    public static Map<String, Integer> ranks(Count count) {
        Map<String, Integer> ranks = new LinkedHashMap<>();
        count.rows().forEach(row -> ranks.put(row.item().value(), row.rank()));
        return ranks;
    }

    /** The items in order, best first. */
    public static String order(Count count) {
        return count.rows().stream().map(row -> row.item().value()).collect(Collectors.joining());
    }
}
