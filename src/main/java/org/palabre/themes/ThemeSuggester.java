package org.palabre.themes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.palabre.themes.cluster.Arrival;
import org.palabre.themes.cluster.Clustering;
import org.palabre.themes.cluster.Grain;
import org.palabre.themes.label.ThemeNames;
import org.palabre.themes.text.NonIdea;
import org.palabre.themes.text.Tongue;
import org.palabre.themes.text.TongueGuess;
import org.palabre.themes.vector.EmbeddingProvider;
import org.palabre.themes.vector.EmbeddingProviders;
import org.palabre.themes.vector.IdeaVector;
import org.palabre.themes.vector.IdeaVectors;

/**
 * Proposes themes. What people have placed stays where it is; what belongs nowhere is left alone. It blocks for as long as
 * it takes (about 25 ms for an idea not seen before), so never on an event loop; one thread at a time.
 */
public final class ThemeSuggester {
    private static final List<String> ANYTHING = List.of(
            "meetings",
            "bicycles",
            "soup",
            "letters",
            "gardens",
            "evenings",
            "keys",
            "songs",
            "maps",
            "colours",
            "doors");

    private final EmbeddingProvider provider;

    public ThemeSuggester(EmbeddingProvider provider) {
        this.provider = provider;
    }

    /**
     * One whose code has run a few times, by words alone: who asks first does not wait for Java to compile it. Takes some
     * tenths of a second, while the model is loaded anyway.
     */
    public static ThemeSuggester warmedUp(EmbeddingProvider provider) {
        List<Idea> anything = IntStream.range(0, 150)
                .mapToObj(it -> Idea.of(ANYTHING.get(it % 9) + " " + ANYTHING.get(it * 5 % 7) + " and "
                        + ANYTHING.get(it * it % 11) + " " + it % 13))
                .toList();
        for (int round = 0; round < 3; round++) {
            new ThemeSuggester(EmbeddingProviders.basic()).suggest(anything, Grain.USUAL);
        }
        return new ThemeSuggester(provider);
    }

    /** Looks at all ideas afresh. The same ideas give the same themes. */
    public Suggestion suggest(List<Idea> ideas, Grain grain) {
        return propose(ideas, (vectors, placed) -> Clustering.of(vectors, placed, grain));
    }

    /** Places only those ideas that are in no theme yet, among the themes there are; or in new ones of three or more. */
    public Suggestion arrive(List<Idea> ideas) {
        return propose(ideas, Arrival::of);
    }

    private Suggestion propose(List<Idea> ideas, BiFunction<List<IdeaVector>, int[], int[]> grouping) {
        int[] real = IntStream.range(0, ideas.size())
                .filter(it -> ideas.get(it).theme().isPresent()
                        || !NonIdea.is(ideas.get(it).text()))
                .toArray();
        List<String> texts =
                Arrays.stream(real).mapToObj(it -> ideas.get(it).text().strip()).toList();
        List<Tongue> tongues = tongues(ideas, real, texts);
        List<IdeaVector> vectors = IdeaVectors.of(texts, provider.embed(texts), tongues);
        int[] placed = Arrays.stream(real)
                .map(it -> ideas.get(it).theme().orElse(Clustering.ALONE))
                .toArray();
        int[] found = grouping.apply(vectors, placed);
        return suggestion(ideas.size(), real, placed, found, new ThemeNames(texts, tongues, vectors));
    }

    private Suggestion suggestion(int ideas, int[] real, int[] placed, int[] found, ThemeNames names) {
        List<Theme> themes = new ArrayList<>();
        boolean[] taken = new boolean[ideas];
        for (int number = 0; number <= Arrays.stream(found).max().orElse(-1); number++) {
            int theme = number;
            int[] members = IntStream.range(0, found.length)
                    .filter(it -> found[it] == theme)
                    .toArray();
            if (members.length > 0) {
                ThemeNames.Name name = names.of(members);
                boolean made = Arrays.stream(members).anyMatch(it -> placed[it] == theme);
                List<Integer> its =
                        Arrays.stream(members).mapToObj(it -> real[it]).toList();
                its.forEach(it -> taken[it] = true);
                themes.add(new Theme(theme, name.label(), real[name.medoid()], its, made));
            }
        }
        List<Integer> alone =
                IntStream.range(0, ideas).filter(it -> !taken[it]).boxed().toList();
        return new Suggestion(provider.id(), themes, alone);
    }

    private static List<Tongue> tongues(List<Idea> ideas, int[] real, List<String> texts) {
        List<Tongue> guessed = TongueGuess.of(texts);
        return IntStream.range(0, real.length)
                .mapToObj(
                        it -> ideas.get(real[it]).language().flatMap(Tongue::of).orElse(guessed.get(it)))
                .toList();
    }
}
