package org.palabre.themes.vector;

/** The sum of several ideas: with it, the mean likeness of an idea to a group costs as much as one likeness. */
public final class VectorSum {
    private final float[] meaning;
    private final float[] parts = new float[LexicalVectors.SIZE];
    private int size;

    public VectorSum(int dimension) {
        this.meaning = new float[dimension];
    }

    public void add(IdeaVector idea) {
        for (int j = 0; j < meaning.length; j++) {
            meaning[j] += idea.meaning()[j];
        }
        for (int i = 0; i < idea.parts().length; i++) {
            parts[idea.parts()[i]] += idea.weights()[i];
        }
        size++;
    }

    public int size() {
        return size;
    }

    /** Mean likeness of a stranger to those summed up. */
    public double meanTo(IdeaVector stranger) {
        return dot(stranger) / Math.max(1, size);
    }

    /** Mean likeness of one of those summed up to the others; 0 if there is no other. */
    public double meanToOthers(IdeaVector member) {
        return size < 2 ? 0 : (dot(member) - member.dot(member)) / (size - 1);
    }

    private double dot(IdeaVector idea) {
        double sum = 0;
        for (int j = 0; j < meaning.length; j++) {
            sum += meaning[j] * idea.meaning()[j];
        }
        for (int i = 0; i < idea.parts().length; i++) {
            sum += parts[idea.parts()[i]] * idea.weights()[i];
        }
        return sum;
    }
}
