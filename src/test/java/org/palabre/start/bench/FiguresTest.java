package org.palabre.start.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new Jdk8Module());

    @Test
    void the_file_names_what_readers_look_for() {
        JsonNode median = JSON.valueToTree(Benching.line(run(0, 4, 100), Optional.of(run(0, 2, 50))));
        for (JsonNode one : List.of(median, median.path("limit"))) {
            for (String figure : List.of(
                    "lost",
                    "missed",
                    "completeAtT",
                    "cpuMsPerWrite",
                    "cpuUsPerDelivery",
                    "kbPerParticipant",
                    "bytesPerParticipantPerSecond")) {
                assertThat(one.path(figure).isNumber()).as(figure).isTrue();
            }
            for (String latency : List.of("seen", "ack")) {
                for (String share : List.of("p50", "p95", "p99")) {
                    assertThat(one.path(latency).path(share).isNumber()).isTrue();
                }
            }
        }
        assertThat(median.path("ratio").path("cpuPerDelivery").asDouble()).isEqualTo(2);
        assertThat(median.path("ratio").path("seenP99").asDouble()).isEqualTo(2);
    }

    @Test
    void of_several_runs_each_figure_has_its_own_median_and_a_loss_is_never_smoothed_away() {
        Figures median = Figures.median(List.of(run(0, 4, 100), run(3, 8, 300), run(0, 6, 200)));
        assertThat(median.cpuUsPerDelivery()).isEqualTo(6);
        assertThat(median.seen().orElseThrow().p99()).isEqualTo(200);
        assertThat(median.lost()).isEqualTo(3);
        assertThat(median.isWhole()).isFalse();
    }

    @Test
    void who_stays_away_after_a_kill_is_a_fault() throws Exception {
        JsonNode alive = JSON.valueToTree(run(0, 4, 100));
        JsonNode back =
                JSON.readTree("{\"people\": 9, \"away\": 1, \"p50\": 300, \"p95\": 900, \"p99\": 900, \"last\": 900}");
        ((com.fasterxml.jackson.databind.node.ObjectNode) alive).set("back", back);
        assertThat(JSON.treeToValue(alive, Figures.class).isWhole()).isFalse();
    }

    private static Figures run(int lost, double cpu, double p99) {
        var latency = Optional.of(new Figures.Quantiles(p99 / 4, p99 / 2, p99));
        return new Figures(
                200,
                1000,
                1000,
                lost,
                0,
                0,
                1,
                latency,
                latency,
                cpu,
                cpu,
                18,
                20,
                0,
                3600,
                new Figures.Join(2, 7, 9000),
                new Figures.Cpu(20, 3, 1, 0.2, 0, 0.4),
                Optional.empty(),
                java.util.Map.of());
    }
}
