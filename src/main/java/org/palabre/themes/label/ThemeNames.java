package org.palabre.themes.label;

import java.util.Arrays;
import java.util.List;
import org.palabre.themes.text.Tongue;
import org.palabre.themes.vector.IdeaVector;
import org.palabre.themes.vector.VectorSum;

/** The label and the most central idea of each theme of a session. */
public final class ThemeNames {
    private final Labels labels;
    private final List<IdeaVector> vectors;

    /** @param medoid number of the idea that is nearest to the others */
    public record Name(String label, int medoid) {}

    public ThemeNames(List<String> texts, List<Tongue> tongues, List<IdeaVector> vectors) {
        this.labels = new Labels(texts, tongues);
        this.vectors = vectors;
    }

    /** @param members numbers of the ideas of a theme, at least one */
    public Name of(int[] members) {
        VectorSum sum = new VectorSum(vectors.get(members[0]).meaning().length);
        for (int member : members) {
            sum.add(vectors.get(member));
        }
        double[] centrality = Arrays.stream(members)
                .mapToDouble(it -> Math.max(0.01, sum.meanToOthers(vectors.get(it))))
                .toArray();
        int best = 0;
        for (int m = 1; m < members.length; m++) {
            best = centrality[m] > centrality[best] ? m : best;
        }
        String label = labels.label(Arrays.stream(members).boxed().toList(), centrality);
        return new Name(label, members[best]);
    }
}
