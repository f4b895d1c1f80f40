package org.palabre.themes.cluster;

import java.util.ArrayList;
import java.util.List;
import org.palabre.themes.vector.IdeaVector;

/**
 * The likeness of one idea to all. Meanings are held column by column, so that the inner loop runs over ideas and the
 * compiler makes vector instructions of it; words by an index from each part to the ideas that hold it.
 */
final class LikenessRows {
    private static final int AT_ONCE = 4;

    private final List<IdeaVector> ideas;
    private final float[][] columns;
    private final List<List<Holder>> holders = new ArrayList<>();

    private record Holder(int idea, float weight) {}

    LikenessRows(List<IdeaVector> ideas) {
        this.ideas = ideas;
        int dimension = ideas.isEmpty() ? 0 : ideas.getFirst().meaning().length;
        this.columns = new float[(dimension + AT_ONCE - 1) / AT_ONCE * AT_ONCE][ideas.size()];
        for (int i = 0; i < ideas.size(); i++) {
            IdeaVector idea = ideas.get(i);
            for (int d = 0; d < dimension; d++) {
                columns[d][i] = idea.meaning()[d];
            }
            for (int p = 0; p < idea.parts().length; p++) {
                while (holders.size() <= idea.parts()[p]) {
                    holders.add(new ArrayList<>());
                }
                holders.get(idea.parts()[p]).add(new Holder(i, idea.weights()[p]));
            }
        }
    }

    float[] row(int index) {
        float[] row = new float[ideas.size()];
        IdeaVector idea = ideas.get(index);
        float[] x = java.util.Arrays.copyOf(idea.meaning(), columns.length);
        for (int d = 0; d < columns.length; d += AT_ONCE) {
            add(row, x[d], x[d + 1], x[d + 2], x[d + 3], columns[d], columns[d + 1], columns[d + 2], columns[d + 3]);
        }
        for (int p = 0; p < idea.parts().length; p++) {
            float weight = idea.weights()[p];
            for (Holder holder : holders.get(idea.parts()[p])) {
                row[holder.idea] += weight * holder.weight;
            }
        }
        return row;
    }

    private static void add(
            float[] row, float x0, float x1, float x2, float x3, float[] c0, float[] c1, float[] c2, float[] c3) {
        for (int j = 0; j < row.length; j++) {
            row[j] += x0 * c0[j] + x1 * c1[j] + x2 * c2[j] + x3 * c3[j];
        }
    }
}
