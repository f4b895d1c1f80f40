package org.palabre.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palabre.core.method.Method;
import org.palabre.core.method.MethodSource;

class CatalogTest {

    @Test
    void every_shipped_method_is_good_and_builds_in_each_of_its_variants() {
        List<Entry> all = Catalog.shipped().all();
        assertThat(all).isNotEmpty().allSatisfy(entry -> assertThat(entry).isInstanceOf(Entry.Usable.class));
        for (Entry entry : all) {
            MethodSource source = ((Entry.Usable) entry).source();
            Method method = Method.of(source, Map.of());
            assertThat(method.everyStep()).isNotEmpty();
            method.params().forEach(param -> param.values().forEach(value -> assertThat(
                            Method.of(source, Map.of(param.id(), value)).everyStep())
                    .hasSameSizeAs(method.everyStep())));
        }
    }

    @Test
    void the_two_first_methods_are_there() {
        Catalog catalog = Catalog.shipped();
        assertThat(catalog.find("speed-thinking")).isPresent();
        assertThat(catalog.find("appreciative-inquiry"))
                .hasValueSatisfying(found ->
                        assertThat(catalog.find(found.id(), found.sha256())).contains(found));
        assertThat(catalog.find("speed-thinking", "0".repeat(64))).isEmpty();
    }

    @Test
    void a_faulty_method_is_listed_with_its_faults_and_keeps_none_away(@TempDir Path more) throws IOException {
        String good = Files.readString(Path.of("src/test/resources/methods/smallest.yaml"));
        write(more, "broken", good.replace("kind: vote", "kind: lottery"));
        write(more, "smallest", good);

        Catalog catalog = new Catalog(List.of(more));

        assertThat(catalog.find("smallest")).isPresent();
        assertThat(catalog.find("speed-thinking")).isPresent();
        assertThat(catalog.all())
                .filteredOn(Entry.Refused.class::isInstance)
                .singleElement()
                .satisfies(refused -> {
                    assertThat(((Entry.Refused) refused).name()).isEqualTo("broken");
                    assertThat(((Entry.Refused) refused).faults()).isNotEmpty();
                });
    }

    @Test
    void the_fingerprint_follows_the_content_and_not_the_layout(@TempDir Path more) throws IOException {
        String text = Files.readString(Path.of("src/test/resources/methods/smallest.yaml"));
        write(more, "a", text);
        write(more, "b", "# a comment\n" + text.replace("lang: en\nlocales: [en]", "locales:\n  - en\nlang: 'en'"));
        write(more, "c", text.replace("Be kind.", "Be brave."));
        MethodFolder folder = new MethodFolder(new MethodReader());

        assertThat(sha(folder, more.resolve("b"))).isEqualTo(sha(folder, more.resolve("a")));
        assertThat(sha(folder, more.resolve("c"))).isNotEqualTo(sha(folder, more.resolve("a")));
    }

    private static String sha(MethodFolder folder, Path path) {
        return ((Read.Good) folder.read(path)).source().sha256();
    }

    private static void write(Path root, String name, String text) throws IOException {
        Files.createDirectories(root.resolve(name));
        Files.writeString(root.resolve(name).resolve("method.yaml"), text);
    }
}
