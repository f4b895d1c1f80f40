package org.palabre.core.vote.crowd;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palabre.core.id.ItemId;
import org.palabre.core.method.Props;
import org.palabre.core.vote.ballot.Ballot;
import org.palabre.core.vote.ballot.Count;
import org.palabre.core.vote.ballot.Mark;
import org.palabre.core.vote.ballot.Question;
import org.palabre.core.vote.ballot.Ranking;
import org.palabre.core.vote.ballot.Support;
import org.palabre.core.vote.ballot.Tally;
import org.palabre.core.vote.ballot.VoteMethod;

/**
 * <b>agree_pass</b>: to each statement one agrees (1), disagrees (-1) or passes (0). Statements stand in the order of their
 * group-informed consensus (Small, Bjorkegren, Erkkilä, Shaw &amp; Megill, "Polis: Scaling Deliberation by Mapping High Dimensional
 * Opinion Spaces", Recerca 26, 2021): the product over the {@link Camps} of (1 + those who agree)/(2 + those who voted), so that what
 * one camp rejects cannot come first by the size of another. Worked example: statements of a public conversation of 2024 with the votes
 * and the consensus that Polis itself computed, published with its code (compdemocracy/polis, {@code delphi/real_data}). Figures of the vote: {@code camps} (1: there are none to tell apart) and
 * {@code camp1}… (how many each has). Figures of a row: {@code agree}, {@code disagree}, {@code pass} (shares of those who
 * voted on it), {@code consensus}, and {@code agree1}… (the share of each camp that agrees, of those who voted on it).
 */
public record AgreePass() implements VoteMethod {
    @Override
    public String word() {
        return "agree_pass";
    }

    @Override
    public List<String> criteria(Props step) {
        return List.of(Mark.ONE);
    }

    @Override
    public Optional<Fault> fault(Question question, Ballot before, Mark mark, int value) {
        return Fault.unless(value >= -1 && value <= 1, Fault.Kind.BAD_VALUE, 1);
    }

    @Override
    public List<Integer> values(Question question) {
        return List.of(-1, 0, 1);
    }

    @Override
    public Count count(Question question, Collection<Ballot> ballots) {
        return count(
                question,
                ballots,
                Camps.of(question.candidates(), ballots, question.step().number("camps_from", 50)));
    }

    /** With the camps that are known. */
    static Count count(Question question, Collection<Ballot> ballots, List<List<Ballot>> camps) {
        List<Tally.Row> rows = question.candidates().stream()
                .map(item -> row(item, ballots, camps))
                .toList();
        Map<String, Double> figures = new HashMap<>();
        figures.put("camps", (double) camps.size());
        for (int i = 0; i < camps.size() && camps.size() > 1; i++) {
            figures.put("camp" + (i + 1), (double) camps.get(i).size());
        }
        return new Count(
                Ranking.rank(rows, Comparator.comparingLong(row -> -Ranking.comparable(row.figure("consensus")))),
                figures);
    }

    private static Tally.Row row(ItemId item, Collection<Ballot> ballots, List<List<Ballot>> camps) {
        List<Integer> marks = marks(item, ballots);
        int n = Math.max(1, marks.size());
        int agree = number(marks, 1);
        Map<String, Double> figures = new HashMap<>();
        figures.put("agree", agree / (double) n);
        figures.put("disagree", number(marks, -1) / (double) n);
        figures.put("pass", number(marks, 0) / (double) n);
        double consensus = 1;
        for (int i = 0; i < camps.size(); i++) {
            List<Integer> here = marks(item, camps.get(i));
            consensus *= (1.0 + number(here, 1)) / (2.0 + here.size());
            if (camps.size() > 1) {
                figures.put("agree" + (i + 1), here.isEmpty() ? 0 : number(here, 1) / (double) here.size());
            }
        }
        figures.put("consensus", consensus);
        List<Double> places = new ArrayList<>();
        marks.forEach(mark -> places.add((mark + 1) / 2.0));
        Support placed = Support.placed(places);
        return Tally.Row.of(
                        item,
                        marks.size(),
                        agree,
                        new Support(agree, agree / (double) n, placed.intensity(), placed.spread()))
                .with(figures);
    }

    private static List<Integer> marks(ItemId item, Collection<Ballot> ballots) {
        return ballots.stream().flatMap(ballot -> ballot.mark(item).stream()).toList();
    }

    private static int number(List<Integer> marks, int value) {
        return (int) marks.stream().filter(mark -> mark == value).count();
    }
}
