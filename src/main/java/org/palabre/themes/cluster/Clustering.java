package org.palabre.themes.cluster;

import java.util.Arrays;
import java.util.List;
import org.palabre.themes.vector.IdeaVector;

/**
 * Groups ideas: each is joined to its neighbours, groups are what many ways of looking agree on, those that do not belong
 * are left alone, and those that are clearly nearer to another group change over. Same ideas, same groups.
 */
public final class Clustering {
    /** What stands for "in no theme" in an array of themes. */
    public static final int ALONE = -1;

    private Clustering() {}

    /**
     * @param pins for each idea the number of the theme that people have put it into, from 0, or {@link #ALONE}; these
     *     ideas stay together, and two such themes stay apart
     * @return for each idea the number of its theme, or {@link #ALONE}. Themes that people made keep their numbers, others
     *     follow in the order of their first ideas
     */
    public static int[] of(List<IdeaVector> ideas, int[] pins, Grain grain) {
        if (ideas.isEmpty()) {
            return new int[0];
        }
        int[] widths = Grain.widths(ideas.size());
        Likeness likeness = Likeness.of(ideas, widths[widths.length - 1]);
        int[] found = new Consensus(likeness, pins, grain).groups(widths);
        Pruning.prune(ideas, found, pins, likeness.above(Grain.MEMBER));
        SecondLook.move(ideas, found, pins, Grain.CLEARLY * likeness.spread());
        return numbered(found, pins);
    }

    private static int[] numbered(int[] found, int[] pins) {
        int[] number = new int[found.length];
        Arrays.fill(number, ALONE);
        int next = 0;
        for (int i = 0; i < found.length; i++) {
            if (pins[i] >= 0) {
                number[found[i]] = pins[i];
                next = Math.max(next, pins[i] + 1);
            }
        }
        int[] out = new int[found.length];
        for (int i = 0; i < found.length; i++) {
            if (found[i] >= 0 && number[found[i]] < 0) {
                number[found[i]] = next++;
            }
            out[i] = found[i] < 0 ? ALONE : number[found[i]];
        }
        return out;
    }
}
