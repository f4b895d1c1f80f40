package org.palabre.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.palabre.themes.cluster.Grain;
import org.palabre.themes.vector.EmbeddingProviders;
import org.palabre.themes.vector.VectorCache;

@Execution(ExecutionMode.CONCURRENT)
class ThemeSuggesterTest {
    private static LabelledIdeas town = new LabelledIdeas(List.of(), List.of());
    private static ThemeSuggester suggester = new ThemeSuggester(EmbeddingProviders.basic());

    @BeforeAll
    static void load() throws IOException {
        town = LabelledIdeas.read(Path.of("src/test/resources/themes/town.tsv"));
        suggester = new ThemeSuggester(new VectorCache(EmbeddingProviders.load(Optional.empty(), 2)));
    }

    /** The town was 0.46 with 7 themes for 6 when it was first looked at, after everything was settled. */
    @Test
    void ideas_for_a_town_fall_into_the_themes_that_people_see() {
        Agreement agreement = Agreement.of(town, suggester.suggest(town.ideas(), Grain.USUAL));
        assertThat(agreement.ari()).as(agreement.toString()).isGreaterThan(0.4);
        assertThat(agreement.foundOfWanted()).as(agreement.toString()).isBetween(0.7, 1.5);
        assertThat(agreement.placed()).as(agreement.toString()).isGreaterThanOrEqualTo(0.75);
        assertThat(agreement.noiseAlone()).as(agreement.toString()).isGreaterThanOrEqualTo(0.5);
    }

    @Test
    void words_alone_agree_less_and_say_that_they_are_basic_mode() {
        Suggestion basic = new ThemeSuggester(EmbeddingProviders.basic()).suggest(town.ideas(), Grain.USUAL);
        assertThat(basic.isBasicMode()).isTrue();
        assertThat(suggester.suggest(town.ideas(), Grain.USUAL).isBasicMode()).isFalse();
        assertThat(basic.themes()).isNotEmpty();
    }

    @Test
    void what_people_placed_stays_and_the_theme_is_theirs() {
        List<Idea> ideas = new ArrayList<>(town.ideas());
        int concert = town.texts().indexOf("A free concert every Friday in summer");
        int choirs = town.texts().indexOf("A festival of choirs from the region");
        int nothing = town.texts().indexOf("no idea");
        ideas.set(concert, pinned(ideas.get(concert), 0));
        ideas.set(nothing, pinned(ideas.get(nothing), 0));
        ideas.set(choirs, pinned(ideas.get(choirs), 1));
        Suggestion suggestion = suggester.suggest(ideas, Grain.USUAL);
        assertThat(suggestion.themeOf(concert)).isEqualTo(suggestion.themeOf(nothing));
        assertThat(suggestion.themeOf(concert).orElseThrow().number()).isZero();
        assertThat(suggestion.themeOf(choirs).orElseThrow().number()).isEqualTo(1);
        assertThat(suggestion.themes()).filteredOn(Theme::isMadeByPeople).hasSize(2);
    }

    @Test
    void two_hundred_ideas_one_by_one_move_nothing_that_is_placed() {
        List<String> texts = IntStream.range(0, 200)
                .mapToObj(it ->
                        town.texts().get(it % town.texts().size()) + (it < 76 ? "" : it < 152 ? ", now" : ", soon"))
                .toList();
        List<Idea> ideas = new ArrayList<>();
        for (String text : texts) {
            ideas.add(Idea.of(text));
            Suggestion suggestion =
                    ideas.size() == 30 ? suggester.suggest(ideas, Grain.USUAL) : suggester.arrive(ideas);
            for (int i = 0; i < ideas.size(); i++) {
                OptionalInt before = ideas.get(i).theme();
                Optional<Theme> after = suggestion.themeOf(i);
                if (before.isPresent()) {
                    assertThat(after.orElseThrow().number()).isEqualTo(before.getAsInt());
                } else if (after.isPresent()) {
                    ideas.set(i, pinned(ideas.get(i), after.get().number()));
                }
            }
        }
        assertThat(ideas).filteredOn(it -> it.theme().isPresent()).hasSizeGreaterThan(80);
    }

    @Test
    void labels_are_words_of_the_ideas_and_the_subtitle_is_one_of_them() {
        for (Theme theme : suggester.suggest(town.ideas(), Grain.USUAL).themes()) {
            assertThat(theme.members()).contains(theme.medoid());
            String all = String.join(
                            " ", theme.members().stream().map(town.texts()::get).toList())
                    .toLowerCase(java.util.Locale.ROOT);
            assertThat(theme.label().split(" · "))
                    .allSatisfy(it -> assertThat(all).contains(it));
        }
    }

    @Test
    void nothing_to_group_is_an_empty_proposal() {
        assertThat(suggester.suggest(List.of(), Grain.USUAL).themes()).isEmpty();
        assertThat(suggester
                        .suggest(List.of(Idea.of("???"), Idea.of("ok")), Grain.USUAL)
                        .alone())
                .containsExactly(0, 1);
        assertThat(suggester.arrive(List.of(Idea.of("A garden"))).alone()).containsExactly(0);
    }

    private static Idea pinned(Idea idea, int theme) {
        return new Idea(idea.text(), idea.language(), OptionalInt.of(theme));
    }
}
