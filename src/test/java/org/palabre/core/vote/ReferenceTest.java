package org.palabre.core.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.palabre.core.id.ItemId;
import org.palabre.core.vote.ballot.Ballot;
import org.palabre.core.vote.ballot.Count;
import org.palabre.core.vote.ballot.Election;
import org.palabre.core.vote.ballot.Tally;
import org.palabre.core.vote.ballot.VoteMethod;

/**
 * Ways of voting whose rule is a sentence, against that sentence done by hand, mark after mark, on random elections: the same order, with
 * the same equals. (Ranks, judgement, pairs and equal shares have references of their own beside their worked examples.)
 */
@Execution(ExecutionMode.CONCURRENT)
class ReferenceTest {
    private static final int ELECTIONS = 2000;

    /** By what an item is worth, first things first; equal worth is an equal rank. */
    private interface Worth {
        List<Double> of(List<Integer> marks, Election election, ItemId item);
    }

    static Stream<Arguments> ways() {
        Map<String, Object> scale = Map.of("scale", List.of(0, 4), "criteria", List.of("gut", "reason"));
        return Stream.of(
                Arguments.of("approval", Map.of(), (Worth) (marks, _, _) -> List.of(sum(marks))),
                Arguments.of(
                        "dots", Map.of("dots", 5, "max_per_item", 3), (Worth) (marks, _, _) -> List.of(sum(marks))),
                Arguments.of("score", scale, (Worth) (_, election, item) -> {
                    List<Integer> gut = marks(election, item, "gut");
                    List<Integer> reason = marks(election, item, "reason");
                    return List.of(gut.isEmpty() && reason.isEmpty() ? 0.0 : 1.0, mean(gut), mean(reason));
                }),
                Arguments.of("consent", Map.of(), (Worth) (marks, _, _) ->
                        List.of(marks.isEmpty() || marks.contains(2) ? 0.0 : 1.0, -many(marks, 2), -many(marks, 1))),
                Arguments.of("gradients", Map.of(), (Worth) (marks, _, _) -> {
                    double good = marks.stream().filter(mark -> mark < 3).count();
                    boolean passes = !marks.isEmpty() && !marks.contains(7) && good / marks.size() >= 0.8;
                    return List.of(passes ? 1.0 : 0.0, share(good, marks), height(marks, 7));
                }),
                Arguments.of("fist5", Map.of(), (Worth) (marks, _, _) -> {
                    double good = marks.stream().filter(mark -> mark < 3).count();
                    boolean passes = !marks.isEmpty() && good == marks.size();
                    return List.of(passes ? 1.0 : 0.0, share(good, marks), height(marks, 5));
                }),
                Arguments.of("roman", Map.of(), (Worth) (marks, _, _) -> {
                    double up = many(marks, 0);
                    return List.of(up > many(marks, 1) ? 1.0 : 0.0, share(up, marks));
                }),
                Arguments.of("crowd25", Map.of(), (Worth) (marks, election, _) -> {
                    int enough = Math.max(1, Math.min(3, election.question().electorate() - 1));
                    return List.of(marks.size() < enough ? 0.0 : 1.0, 5 * mean(marks));
                }),
                Arguments.of("predict", Map.of(), (Worth) (_, election, item) -> {
                    double held = mean(marks(election, item, "mine"));
                    List<Integer> foreseen = marks(election, item, "others");
                    return List.of(foreseen.isEmpty() ? 0.0 : held - mean(foreseen) / 100);
                }),
                Arguments.of("agree_pass", Map.of(), (Worth)
                        (marks, _, _) -> List.of((1 + many(marks, 1)) / (2 + marks.size()))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void the_order_is_what_the_rule_done_by_hand_finds(String word, Map<String, Object> props, Worth worth) {
        VoteMethod way = VoteMethods.find(word).orElseThrow();
        for (long seed = 0; seed < ELECTIONS; seed++) {
            Election election = Election.random(way, props, seed);
            Map<String, Integer> expected = new HashMap<>();
            Map<ItemId, List<Long>> worths = new HashMap<>();
            for (ItemId item : election.question().candidates()) {
                worths.put(item, exact(worth.of(marks(election, item, "vote"), election, item)));
            }
            worths.forEach((item, own) -> expected.put(
                    item.value(),
                    1
                            + (int) worths.values().stream()
                                    .filter(other -> isMore(other, own))
                                    .count()));
            Count count = way.count(election.question(), election.ballots());
            assertThat(Election.ranks(count))
                    .as("seed %d %s", seed, election.ballots())
                    .containsExactlyInAnyOrderEntriesOf(expected);
        }
    }

    @Test
    void a_budget_by_votes_funds_again_and_again_the_most_wanted_that_still_fits() {
        VoteMethod way = VoteMethods.find("budget").orElseThrow();
        for (long seed = 0; seed < ELECTIONS; seed++) {
            Election election = Election.random(way, Map.of("points", 6, "count", "top"), seed);
            Set<String> funded = new HashSet<>();
            List<ItemId> left = new ArrayList<>(election.question().candidates());
            int money = 6;
            while (!left.isEmpty()) {
                ItemId best = Collections.max(left, (a, b) -> {
                    int more = Integer.compare(
                            marks(election, a, "vote").size(),
                            marks(election, b, "vote").size());
                    int cheaper = Integer.compare(
                            election.question().cost(b), election.question().cost(a));
                    return more != 0 ? more : cheaper != 0 ? cheaper : b.value().compareTo(a.value());
                });
                left.remove(best);
                if (!marks(election, best, "vote").isEmpty()
                        && election.question().cost(best) <= money) {
                    money -= election.question().cost(best);
                    funded.add(best.value());
                }
            }
            assertThat(way.count(election.question(), election.ballots()).rows().stream()
                            .filter(row -> row.figure("funded") > 0)
                            .map(Tally.Row::item)
                            .map(ItemId::value))
                    .as("seed %d %s", seed, election.ballots())
                    .containsExactlyInAnyOrderElementsOf(funded);
        }
    }

    private static List<Integer> marks(Election election, ItemId item, String criterion) {
        List<Integer> marks = new ArrayList<>();
        for (Ballot ballot : election.ballots()) {
            ballot.mark(item, criterion).ifPresent(marks::add);
        }
        return marks;
    }

    private static double sum(List<Integer> marks) {
        double sum = 0;
        for (int mark : marks) {
            sum += mark;
        }
        return sum;
    }

    private static double mean(List<Integer> marks) {
        return marks.isEmpty() ? 0 : sum(marks) / marks.size();
    }

    private static double many(List<Integer> marks, int value) {
        return Collections.frequency(marks, value);
    }

    private static double share(double good, List<Integer> marks) {
        return marks.isEmpty() ? 0 : good / marks.size();
    }

    /** Where the mean answer stands between the worst, 0, and the best, 1. */
    private static double height(List<Integer> marks, int worst) {
        return marks.isEmpty() ? 0 : 1 - mean(marks) / worst;
    }

    private static List<Long> exact(List<Double> worth) {
        return worth.stream().map(value -> Math.round(value * 1e9)).toList();
    }

    private static boolean isMore(List<Long> a, List<Long> b) {
        for (int i = 0; i < a.size(); i++) {
            if (!a.get(i).equals(b.get(i))) {
                return a.get(i) > b.get(i);
            }
        }
        return false;
    }
}
