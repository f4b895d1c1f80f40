package org.palabre.web.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.palabre.core.method.Param;
import org.palabre.core.method.Props;
import org.palabre.core.method.Text;

class SettingTest {

    @Test
    void a_duration_is_typed_in_minutes_and_kept_in_seconds() {
        Setting burst = Setting.of(param("duration", "120s"), file("60s", "5m"), List.of(), "en");

        assertThat(burst.initial()).isEqualTo("2");
        assertThat(burst.least()).isEqualTo("1");
        assertThat(burst.read("2.5")).contains("150s");
        assertThat(burst.read("2,5")).contains("150s");
        assertThat(burst.shown("150s")).isEqualTo("2.5");
        assertThat(burst.read("6")).isEmpty();
        assertThat(burst.read("-1")).isEmpty();
        assertThat(burst.read("two")).isEmpty();
    }

    @Test
    void a_choice_is_one_of_those_on_offer_and_a_tick_is_yes() {
        Setting variant = Setting.of(
                param("enum", "a"),
                Props.NONE,
                List.of(new Setting.Option("a", "A"), new Setting.Option("b", "B")),
                "en");

        assertThat(variant.read("b")).contains("b");
        assertThat(variant.read("c")).isEmpty();
        assertThat(Setting.of(param("bool", "false"), Props.NONE, List.of(), "en")
                        .read(""))
                .contains("false");
        assertThat(Setting.of(param("int", "3"), Props.NONE, List.of(), "en").read("3.5"))
                .isEmpty();
    }

    @Test
    void a_link_is_an_address_over_https_with_a_place_for_the_room_or_nothing() {
        Setting video = Setting.of(param("link", "none"), Props.NONE, List.of(), "en");

        assertThat(video.initial()).isEmpty();
        assertThat(video.read("")).contains("none");
        assertThat(video.read(" https://meet.example/day-{room} ")).contains("https://meet.example/day-{room}");
        assertThat(video.read("https://meet.example/day")).isEmpty();
        assertThat(video.read("javascript:alert({room})")).isEmpty();
        assertThat(video.shown("none")).isEmpty();
    }

    private static Param param(String type, String initial) {
        return new Param("x", type, List.of(), initial, Text.NONE, Text.NONE);
    }

    private static Props file(String min, String max) {
        return new Props(Map.of("min", min, "max", max));
    }
}
