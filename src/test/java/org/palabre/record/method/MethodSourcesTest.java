package org.palabre.record.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.palabre.core.method.MethodSource;
import org.palabre.record.LogDatabase;

class MethodSourcesTest {
    @Test
    void a_pinned_method_comes_back_whole_and_in_the_order_of_its_file() {
        try (LogDatabase database = new LogDatabase("method_sources")) {
            comesBack(new PgMethodSources(database.pool()));
        }
        comesBack(new InMemoryMethodSources());
    }

    private static void comesBack(MethodSources sources) {
        Map<String, Object> artefacts = new LinkedHashMap<>();
        artefacts.put("zeal", Map.of("kind", "idea"));
        artefacts.put("apathy", List.of(1, 2.5, true, "été"));
        MethodSource source = new MethodSource(
                "speed", "1.0.0", "abc123", Map.of("artefacts", artefacts), Map.of("fr", Map.of("title", "Vite")));
        sources.save(source).await().atMost(Duration.ofSeconds(10));
        sources.save(source).await().atMost(Duration.ofSeconds(10));

        MethodSource found = sources.find("speed@1.0.0#abc123")
                .await()
                .atMost(Duration.ofSeconds(10))
                .orElseThrow();

        assertThat(found).isEqualTo(source);
        assertThat(new ArrayList<>(((Map<?, ?>) found.tree().get("artefacts")).keySet()))
                .isEqualTo(List.of("zeal", "apathy"));
        assertThat(sources.find("speed@1.0.0#none").await().atMost(Duration.ofSeconds(10)))
                .isEqualTo(Optional.empty());
    }
}
