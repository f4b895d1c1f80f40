package org.palabre.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @Test
    void nothing_set_means_the_usual_port_the_home_folder_and_the_embedded_database() {
        var settings = settings(Map.of("home", "/home/ana"));
        assertThat(settings.port()).isEqualTo(8480);
        assertThat(settings.dataFolder()).isEqualTo(Path.of("/home/ana/.palabre"));
        assertThat(settings.database()).isEmpty();
    }

    @Test
    void a_data_folder_of_ones_own_is_taken() {
        assertThat(settings(Map.of("palabre.data", "/srv/palabre", "home", "/home/ana"))
                        .dataFolder())
                .isEqualTo(Path.of("/srv/palabre"));
    }

    @Test
    void without_any_home_a_sentence_asks_for_a_folder() {
        assertThatThrownBy(() -> settings(Map.of("user.home", "?")).dataFolder())
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("PALABRE_DATA");
    }

    @Test
    void the_port_of_quarkus_comes_before_ours() {
        assertThat(settings(Map.of("quarkus.http.port", "9000", "palabre.port", "9001"))
                        .port())
                .isEqualTo(9000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "eighty", "80 80"})
    void a_wrong_port_is_refused_in_one_sentence(String port) {
        assertThatThrownBy(() -> settings(Map.of("palabre.port", port)).port())
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("'" + port + "'");
    }

    @Test
    void our_database_setting_comes_first_and_quarkus_own_are_understood() {
        assertThat(settings(Map.of(
                                "palabre.db.url",
                                "postgresql://h1/a",
                                "quarkus.datasource.jdbc.url",
                                "jdbc:postgresql://h2/b"))
                        .database()
                        .map(DatabaseAddress::host))
                .contains("h1");
        assertThat(settings(Map.of(
                                "quarkus.datasource.jdbc.url",
                                "jdbc:postgresql://h2/b",
                                "quarkus.datasource.username",
                                "ana"))
                        .database()
                        .flatMap(DatabaseAddress::user))
                .contains("ana");
    }

    @Test
    void the_public_address_ends_without_a_slash() {
        assertThat(settings(Map.of("palabre.url", "https://palabre.example.org/"))
                        .publicUrl())
                .contains("https://palabre.example.org");
    }

    private static Settings settings(Map<String, String> values) {
        return new Settings(values::get);
    }
}
