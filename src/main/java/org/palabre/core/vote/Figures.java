package org.palabre.core.vote;

import org.palabre.core.vote.ballot.Tally;

/** What conditions can ask of a count, each as one number. */
public final class Figures {
    private Figures() {}

    /**
     * @param figure {@code turnout}: who voted of those who could, 0 to 1; {@code lead}: how far the first is ahead of the second, for
     *     scores in steps of the scale, for grades in grades, else in points a voter; {@code spread}: the mean interquartile
     *     range of what was scored, in steps of the scale; {@code objections}: how many there are; {@code
     *     passes}: how many items pass by the rule of the vote (gradients, fist5, roman, consent)
     */
    public static double of(Tally tally, String figure) {
        return switch (figure) {
            case "turnout" -> tally.electorate() == 0 ? 0 : (double) tally.cast() / tally.electorate();
            case "lead" -> lead(tally);
            case "spread" -> spread(tally);
            case "objections" -> tally.objections().size();
            case "passes" ->
                tally.rows().stream().filter(row -> row.figure("passes") > 0).count();
            default -> throw new IllegalArgumentException("no figure of a vote is called " + figure);
        };
    }

    private static double lead(Tally tally) {
        if (tally.rows().size() < 2) {
            return tally.rows().size();
        }
        return worth(tally, tally.rows().getFirst()) - worth(tally, tally.rows().get(1));
    }

    private static double worth(Tally tally, Tally.Row row) {
        if (!row.scores().isEmpty()) {
            return row.scores().stream().mapToDouble(Tally.Score::mean).sum();
        }
        return row.grade().map(grade -> (double) -grade).orElse((double) row.sum() / Math.max(1, tally.cast()));
    }

    private static double spread(Tally tally) {
        return tally.rows().stream()
                .flatMap(row -> row.scores().stream())
                .filter(score -> score.n() > 0)
                .mapToDouble(Tally.Score::spread)
                .average()
                .orElse(0);
    }
}
