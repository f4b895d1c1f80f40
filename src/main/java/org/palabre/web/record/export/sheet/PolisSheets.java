package org.palabre.web.record.export.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palabre.record.document.SessionRecord;
import org.palabre.record.document.Votes;
import org.palabre.record.document.Written;

/**
 * A vote by agreeing, disagreeing or passing in the columns that Polis exports, for the programs that read these. What tells who or
 * when stays empty (authors, times), and the files with everybody's votes are left out: a record has no ballots.
 */
public final class PolisSheets {
    private static final String METHOD = "agree_pass";
    private static final List<String> COMMENTS = List.of(
            "timestamp", "datetime", "comment-id", "author-id", "agrees", "disagrees", "moderated", "comment-body");

    private PolisSheets() {}

    /** {@code comments.csv}; without such a vote its header alone. */
    public static Sheet comments(SessionRecord record) {
        Map<String, Written.Node> nodes = new HashMap<>();
        record.items().forEach(node -> nodes.put(node.id(), node));
        List<List<String>> rows = new ArrayList<>();
        votes(record).ifPresent(tally -> tally.rows()
                .forEach(row -> rows.add(List.of(
                        "",
                        "",
                        String.valueOf(rows.size()),
                        "",
                        String.valueOf(count(row, "agree")),
                        String.valueOf(count(row, "disagree")),
                        "1",
                        Optional.ofNullable(nodes.get(row.item()))
                                .map(PolisSheets::body)
                                .orElse("")))));
        return new Sheet("comments", COMMENTS, rows);
    }

    /** {@code summary.csv}: one fact a line, its name first. */
    public static Sheet summary(SessionRecord record) {
        Optional<Votes.Count> tally = votes(record);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("views", ""));
        rows.add(List.of(
                "voters", tally.map(Votes.Count::cast).map(String::valueOf).orElse("0")));
        rows.add(List.of(
                "voters-in-conv",
                tally.map(Votes.Count::electorate).map(String::valueOf).orElse("0")));
        rows.add(List.of("commenters", ""));
        rows.add(List.of(
                "comments",
                tally.map(one -> one.rows().size()).map(String::valueOf).orElse("0")));
        rows.add(List.of(
                "groups",
                tally.map(one -> one.figures().getOrDefault("camps", 1.0).intValue())
                        .map(String::valueOf)
                        .orElse("0")));
        rows.add(List.of("conversation-description", record.mandate().question()));
        return new Sheet("summary", List.of("topic", record.session().title()), rows);
    }

    private static Optional<Votes.Count> votes(SessionRecord record) {
        return record.tallies().stream()
                .filter(tally -> tally.method().equals(METHOD))
                .findFirst();
    }

    private static long count(Votes.Weight row, String figure) {
        return Math.round(row.figures().getOrDefault(figure, 0.0) * row.votes());
    }

    private static String body(Written.Node node) {
        return node.fields().values().stream()
                .filter(text -> !text.isBlank())
                .reduce((one, other) -> one + "\n" + other)
                .orElse("");
    }
}
