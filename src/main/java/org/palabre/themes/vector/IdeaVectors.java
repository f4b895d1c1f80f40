package org.palabre.themes.vector;

import java.util.ArrayList;
import java.util.List;
import org.palabre.themes.text.Tongue;

/** Puts together what the model and the words say of the ideas at hand. */
public final class IdeaVectors {
    /** How much words weigh beside the meaning. */
    private static final double WORDS = 0.35;

    private IdeaVectors() {}

    /**
     * @param meanings from a model, one for each text; empty in basic mode
     * @param tongues the language of each text
     */
    public static List<IdeaVector> of(List<String> texts, List<float[]> meanings, List<Tongue> tongues) {
        if (meanings.isEmpty()) {
            return LexicalVectors.of(texts, tongues, 1);
        }
        float share = (float) (1 / Math.sqrt(1 + WORDS * WORDS));
        List<IdeaVector> words = LexicalVectors.of(texts, tongues, (float) (WORDS * share));
        List<float[]> centred = Centring.of(
                meanings.stream().map(float[]::clone).map(Centring::unit).toList(), tongues);
        List<IdeaVector> all = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            float[] meaning = centred.get(i);
            for (int j = 0; j < meaning.length; j++) {
                meaning[j] *= share;
            }
            all.add(new IdeaVector(meaning, words.get(i).parts(), words.get(i).weights()));
        }
        return all;
    }
}
