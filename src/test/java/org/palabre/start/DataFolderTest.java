package org.palabre.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path temporary;

    @Test
    void a_new_folder_is_for_its_owner_alone() throws IOException {
        var folder = DataFolder.at(temporary.resolve("a/b"));
        assertThat(permissions(folder.root())).isEqualTo("rwx------");
        assertThat(permissions(folder.secrets())).isEqualTo("rwx------");
    }

    @Test
    void a_folder_that_cannot_be_made_is_one_sentence() throws IOException {
        var file = Files.createFile(temporary.resolve("file"));
        assertThatThrownBy(() -> DataFolder.at(file.resolve("data")))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("PALABRE_DATA");
    }

    /** With a key, quarkus-rest-csrf gives every page a token of its own, and refuses the forms in all other tabs. */
    @Test
    void the_tokens_in_forms_are_not_signed() {
        assertThat(Secrets.settings(DataFolder.at(temporary), Optional.empty()).keySet())
                .noneMatch(property -> property.startsWith("quarkus.rest-csrf"));
    }

    @Test
    void a_secret_is_made_once_for_its_owner_alone() throws IOException {
        var folder = DataFolder.at(temporary);
        var first = Secrets.settings(folder, Optional.empty());
        var file = folder.secrets().resolve("master");
        assertThat(Secrets.settings(folder, Optional.empty())).isEqualTo(first);
        assertThat(first.values()).hasSize(4).doesNotHaveDuplicates().allSatisfy(it -> assertThat(it)
                .hasSize(43)
                .matches("[\\w-]+"));
        assertThat(first.values()).doesNotContain(Files.readString(file).strip());
        assertThat(permissions(file)).isEqualTo("rw-------");
        try (var files = Files.list(folder.secrets())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void nodes_that_are_given_the_same_secret_sign_alike_and_keep_nothing() {
        var folder = DataFolder.at(temporary);
        var given = Optional.of("0123456789abcdef0123456789abcdef");
        assertThat(Secrets.settings(folder, given))
                .isEqualTo(Secrets.settings(DataFolder.at(temporary.resolve("other")), given));
        assertThat(folder.root().resolve("secrets")).doesNotExist();
    }

    @Test
    void a_short_secret_is_refused() {
        var folder = DataFolder.at(temporary);
        assertThatThrownBy(() -> Secrets.settings(folder, Optional.of("short"))).isInstanceOf(Trouble.class);
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
