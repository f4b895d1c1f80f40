package org.palabre.core.kind.choosing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.RunId;
import org.palabre.core.method.Props;
import org.palabre.core.session.Selection.Reason;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.vote.ballot.Ranking;
import org.palabre.core.vote.ballot.Tally;

/**
 * What a rule keeps of a count, for the whole room, with what protects the few from it. Pure.
 *
 * @param step the properties of the <i>select</i> step
 * @param grades of the vote, best first
 * @param voted how many voted
 * @param rows of the count that are still there, best first
 * @param seed of the draws, so that anyone can repeat them
 */
record Choosing(Props step, List<String> grades, int voted, List<Tally.Row> rows, long seed) {
    private static final int PERCENT = 100;

    /** Kept so far, why, and where equals stand at the edge. */
    private record Kept(Set<ItemId> items, Map<ItemId, List<Reason>> reasons, List<ItemId> tied, int open) {}

    SessionEvent.Selected event(RunId run) {
        Kept kept = byRule();
        minority(kept);
        wildcards(kept);
        int dropped = rows.size() - kept.items().size();
        int asked = step.part("protect").number("champion", 0);
        // what drops more than half lets everybody save one, whatever the file says
        int champions = asked == 0 && 2 * dropped > rows.size() ? 1 : asked;
        return new SessionEvent.Selected(
                run, List.copyOf(kept.items()), Map.of(), kept.tied(), kept.reasons(), kept.open(), champions);
    }

    private Kept byRule() {
        Props rule = step.part("rule");
        if (rule.has("rare_intense")) {
            Map<ItemId, List<Reason>> rare = new LinkedHashMap<>(RareIntense.of(rows, voted));
            return new Kept(new LinkedHashSet<>(rare.keySet()), rare, List.of(), 0);
        }
        if (rule.has("at_least")) {
            return plain(rows.stream()
                    .filter(row -> atLeast(rule.part("at_least"), row))
                    .toList());
        }
        if (rule.word("per", "").equals("criterion")) {
            return perCriterion(rule.number("top", 1));
        }
        int most = rule.has("share")
                ? Math.ceilDiv(rows.size() * rule.number("share", PERCENT), PERCENT)
                : rule.number("top", 1);
        return first(Math.clamp(most, 1, rows.size()));
    }

    private static Kept plain(List<Tally.Row> rows) {
        Set<ItemId> items = new LinkedHashSet<>();
        rows.forEach(row -> items.add(row.item()));
        return new Kept(items, new LinkedHashMap<>(), List.of(), 0);
    }

    /** Everything this good: by its grade, by the share it got of what it could get, or because its vote says that it passes. */
    private boolean atLeast(Props bound, Tally.Row row) {
        if (bound.has("median")) {
            int worst = grades.indexOf(bound.word("median", ""));
            return row.grade().filter(grade -> grade <= worst).isPresent();
        }
        return bound.has("share")
                ? PERCENT * row.support().share() >= bound.number("share", PERCENT)
                : row.figure("passes") > 0;
    }

    /** The best n on each criterion, equals included. */
    private Kept perCriterion(int most) {
        Set<ItemId> items = new LinkedHashSet<>();
        int criteria = rows.stream().mapToInt(row -> row.scores().size()).min().orElse(0);
        for (int i = 0; i < criteria; i++) {
            int criterion = i;
            List<Long> means = rows.stream()
                    .map(row -> Ranking.comparable(row.scores().get(criterion).mean()))
                    .sorted(Comparator.reverseOrder())
                    .toList();
            long edge = means.get(Math.min(most, means.size()) - 1);
            rows.stream()
                    .filter(row ->
                            Ranking.comparable(row.scores().get(criterion).mean()) >= edge)
                    .forEach(row -> items.add(row.item()));
        }
        return criteria == 0
                ? first(Math.min(most, rows.size()))
                : new Kept(items, new LinkedHashMap<>(), List.of(), 0);
    }

    /** The first n. Those who share the last rank stay too, or one chooses among them, or they are drawn. */
    private Kept first(int n) {
        int edge = rows.get(n - 1).rank();
        List<Tally.Row> upToEdge =
                rows.stream().filter(row -> row.rank() <= edge).toList();
        if (upToEdge.size() == n) {
            return plain(upToEdge);
        }
        List<ItemId> tied = rows.stream()
                .filter(row -> row.rank() == edge)
                .map(Tally.Row::item)
                .toList();
        int room = n - (upToEdge.size() - tied.size());
        return switch (step.word("ties", "keep")) {
            case "seeded" -> drawn(upToEdge, edge, tied, room);
            case "ask" -> new Kept(plain(upToEdge).items(), new LinkedHashMap<>(), tied, room);
            default -> new Kept(plain(upToEdge).items(), new LinkedHashMap<>(), tied, 0);
        };
    }

    private Kept drawn(List<Tally.Row> upToEdge, int edge, List<ItemId> tied, int room) {
        Kept kept = plain(upToEdge.stream().filter(row -> row.rank() < edge).toList());
        for (ItemId item : draw(tied, room)) {
            kept.items().add(item);
            kept.reasons().put(item, List.of(Reason.DRAWN));
        }
        return kept;
    }

    private List<ItemId> draw(List<ItemId> from, int many) {
        List<ItemId> urn = new ArrayList<>(
                from.stream().sorted(Comparator.comparing(ItemId::value)).toList());
        Collections.shuffle(urn, new Random(seed));
        return urn.subList(0, Math.min(many, urn.size()));
    }

    /** Of what is dropped, what its supporters support most strongly; among equals, what more support. */
    private void minority(Kept kept) {
        dropped(kept).stream()
                .filter(row -> row.support().supporters() > 0)
                .sorted(Comparator.<Tally.Row>comparingLong(
                                row -> -Ranking.comparable(row.support().intensity()))
                        .thenComparingInt(row -> -row.support().supporters())
                        .thenComparing(row -> row.item().value()))
                .limit(step.part("protect").number("minority", 0))
                .forEach(row -> keep(kept, row.item(), Reason.MINORITY));
    }

    private void wildcards(Kept kept) {
        List<ItemId> dropped = dropped(kept).stream().map(Tally.Row::item).toList();
        draw(dropped, step.part("protect").number("wildcard", 0)).forEach(item -> keep(kept, item, Reason.WILDCARD));
    }

    private List<Tally.Row> dropped(Kept kept) {
        return rows.stream().filter(row -> !kept.items().contains(row.item())).toList();
    }

    private static void keep(Kept kept, ItemId item, Reason reason) {
        kept.items().add(item);
        kept.reasons().put(item, List.of(reason));
    }
}
