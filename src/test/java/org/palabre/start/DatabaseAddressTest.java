package org.palabre.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://ana:s3cret@db.example.org:5433/house",
                "postgres://ana:s3cret@db.example.org:5433/house",
                "jdbc:postgresql://db.example.org:5433/house?user=ana&password=s3cret",
                "vertx-reactive:postgresql://ana:s3cret@db.example.org:5433/house",
                "  postgresql://ana:s3cret@db.example.org:5433/house "
            })
    void every_usual_form_means_the_same_place(String text) {
        assertThat(DatabaseAddress.parse(text, "X"))
                .isEqualTo(new DatabaseAddress(
                        "db.example.org", 5433, "house", "", Optional.of("ana"), Optional.of("s3cret")));
    }

    @Test
    void both_clients_get_the_address_in_their_own_words() {
        var settings = DatabaseAddress.parse("postgresql://ana:p%40ss@db/house?sslmode=require", "X")
                .settings();
        assertThat(settings)
                .containsEntry("quarkus.datasource.jdbc.url", "jdbc:postgresql://db:5432/house?sslmode=require")
                .containsEntry("quarkus.datasource.reactive.url", "postgresql://db:5432/house?sslmode=require")
                .containsEntry("quarkus.datasource.username", "ana")
                .containsEntry("quarkus.datasource.password", "p@ss");
    }

    @Test
    void a_plus_sign_in_a_password_stays_a_plus_sign() {
        assertThat(DatabaseAddress.parse("postgresql://a:b+c@h/d", "X").password())
                .contains("b+c");
    }

    @Test
    void user_and_password_may_be_set_apart_from_the_address() {
        var address = DatabaseAddress.parse("jdbc:postgresql://h/d", "X").as(Optional.of("u"), Optional.of("p"));
        assertThat(address.user()).contains("u");
        assertThat(address.password()).contains("p");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://a:hush@h/d",
                "h:5432/d",
                "postgresql://a:hush@h",
                "postgresql://a:hush@h/",
                "postgresql:///d",
                "postgresql://a:hu sh@h/d",
                "postgresql://h1,h2/d",
                "postgresql://h:port/d"
            })
    void anything_else_is_refused_in_one_sentence_without_the_password(String text) {
        assertThatThrownBy(() -> DatabaseAddress.parse(text, "PALABRE_DB_URL"))
                .isInstanceOf(Trouble.class)
                .hasMessageStartingWith("PALABRE_DB_URL is no PostgreSQL address")
                .hasMessageNotContaining("hush");
    }

    @Test
    void the_password_is_not_in_the_text_for_logs() {
        assertThat(DatabaseAddress.parse("postgresql://a:hush@h/d", "X"))
                .asString()
                .doesNotContain("hush");
    }
}
