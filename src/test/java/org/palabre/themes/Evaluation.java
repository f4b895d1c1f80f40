package org.palabre.themes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.palabre.themes.cluster.Grain;
import org.palabre.themes.vector.EmbeddingProvider;
import org.palabre.themes.vector.EmbeddingProviders;

/**
 * Prints the table of {@code docs/themes.md} for files of labelled ideas: {@code Evaluation FILE…}. Not a test: it takes a
 * minute, and the files are other people's. {@code -Dgranularity=1.5}, {@code -Dmodel=FOLDER}.
 */
final class Evaluation {
    private Evaluation() {}

    public static void main(String... files) throws IOException {
        Grain grain = new Grain(Double.parseDouble(System.getProperty("granularity", "1.5")));
        EmbeddingProvider model = EmbeddingProviders.load(
                Optional.ofNullable(System.getProperty("model")).map(Path::of), 2);
        System.out.println("| set | ideas | ARI | themes / wanted | placed | noise left alone |");
        System.out.println("|---|---|---|---|---|---|");
        for (String file : files) {
            LabelledIdeas ideas = LabelledIdeas.read(Path.of(file));
            Agreement it = Agreement.of(ideas, new ThemeSuggester(model).suggest(ideas.ideas(), grain));
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %d | %.2f | %d / %d = %.2f | %.2f | %s |%n",
                    Path.of(file).getFileName().toString().replace(".tsv", ""),
                    ideas.texts().size(),
                    it.ari(),
                    it.found(),
                    it.wanted(),
                    it.foundOfWanted(),
                    it.placed(),
                    ideas.labels().contains(Agreement.NOISE)
                            ? "%.2f".formatted(it.noiseAlone()).replace(',', '.')
                            : "–");
        }
    }
}
