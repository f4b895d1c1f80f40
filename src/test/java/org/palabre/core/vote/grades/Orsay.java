package org.palabre.core.vote.grades;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.palabre.core.id.ItemId;
import org.palabre.core.vote.ballot.Ballot;
import org.palabre.core.vote.ballot.Election;
import org.palabre.core.vote.ballot.Mark;
import org.palabre.core.vote.ballot.Question;

/**
 * The twelve candidates for president of France as 1733 voters of Orsay graded them on 22 April 2007 (Balinski &amp; Laraki, "Election by
 * Majority Judgment: Experimental Evidence", 2007), in tenths of a percent: excellent, very good, good, acceptable, poor, to reject, and no
 * grade given. The authors count no grade as "to reject". They publish what each candidate got, not who gave what.
 */
final class Orsay {
    static final Map<String, int[]> GRADES = new LinkedHashMap<>();

    static {
        GRADES.put("Besancenot", new int[] {41, 99, 163, 160, 226, 279, 32});
        GRADES.put("Buffet", new int[] {25, 76, 125, 206, 264, 261, 43});
        GRADES.put("Schivardi", new int[] {5, 10, 39, 95, 249, 546, 58});
        GRADES.put("Bayrou", new int[] {136, 307, 251, 148, 84, 45, 29});
        GRADES.put("Bove", new int[] {15, 60, 114, 160, 257, 353, 42});
        GRADES.put("Voynet", new int[] {29, 93, 175, 237, 261, 162, 43});
        GRADES.put("de_Villiers", new int[] {24, 64, 87, 113, 158, 512, 43});
        GRADES.put("Royal", new int[] {167, 227, 191, 168, 122, 108, 18});
        GRADES.put("Nihous", new int[] {3, 18, 53, 110, 267, 478, 72});
        GRADES.put("Le_Pen", new int[] {30, 46, 62, 65, 54, 717, 27});
        GRADES.put("Laguiller", new int[] {21, 53, 102, 166, 259, 348, 53});
        GRADES.put("Sarkozy", new int[] {191, 198, 143, 115, 71, 265, 17});
    }

    private Orsay() {}

    static Question question(Map<String, Object> props) {
        return Election.ask(props, GRADES.keySet().toArray(String[]::new));
    }

    /**
     * About a thousand ballots with these grades.
     *
     * @param values what is marked for each of the six grades
     * @param unmarked what is marked where no grade was given; nothing where it is negative
     */
    static List<Ballot> ballots(int[] values, int unmarked) {
        List<Ballot> ballots = new ArrayList<>();
        GRADES.forEach((candidate, counts) -> {
            int at = 0;
            for (int grade = 0; grade < counts.length; grade++) {
                int value = grade < values.length ? values[grade] : unmarked;
                for (int i = 0; i < counts[grade]; i++, at++) {
                    if (at == ballots.size()) {
                        ballots.add(Ballot.EMPTY);
                    }
                    if (value >= 0) {
                        ballots.set(at, ballots.get(at).with(Mark.of(new ItemId(candidate), value)));
                    }
                }
            }
        });
        return ballots;
    }
}
