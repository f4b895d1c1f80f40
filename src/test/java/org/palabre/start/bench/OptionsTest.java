package org.palabre.start.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palabre.start.bench.Options.Scene;

class OptionsTest {

    @Test
    void without_a_word_it_is_five_bursts_of_thirty_seconds_beside_the_limit() {
        Options options = Options.of(List.of());
        assertThat(options.scene()).isEqualTo(Scene.BURST);
        assertThat(options.seconds()).isEqualTo(30);
        assertThat(options.runs()).isEqualTo(5);
        assertThat(Benching.hasLimit(options)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Scene.class)
    void every_scene_has_a_size_of_its_own_and_stands_in_the_usage(Scene scene) {
        Options options = Options.of(List.of("--scene", scene.word(), "--participants", "40"));
        assertThat(options.scene()).isEqualTo(scene);
        assertThat(options.sizes()).containsExactly(40);
        assertThat(Options.of(List.of("--scene", scene.word())).participants()).isPositive();
        assertThat(Options.USAGE).contains(scene.word());
    }

    @Test
    void growth_goes_through_several_sizes() {
        Options options = Options.of(List.of("--scene", "growth", "--participants", "50,100"));
        assertThat(options.sizes()).containsExactly(50, 100);
        assertThat(options.of(100).participants()).isEqualTo(100);
        assertThat(Options.of(List.of("--scene", "growth")).sizes()).containsExactly(500, 1000, 2000, 5000);
    }

    @ParameterizedTest
    @CsvSource({"kill, 2", "burst, 1", "sessions, 1"})
    void so_many_nodes(String scene, int nodes) {
        assertThat(Options.of(List.of("--scene", scene)).nodes()).isEqualTo(nodes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--scene kill --nodes 1",
                "--scene reveal --nodes 2",
                "--scene join --method barcamp",
                "--sessions 3",
                "--participants 1",
                "--seconds many",
                "--growth",
                "--scene nothing"
            })
    void what_makes_no_sense_is_told(String words) {
        assertThatThrownBy(() -> Options.of(List.of(words.split(" ")))).isInstanceOf(IllegalArgumentException.class);
    }
}
