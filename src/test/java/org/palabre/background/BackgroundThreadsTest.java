package org.palabre.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class BackgroundThreadsTest {
    @Test
    @EnabledOnOs(OS.LINUX)
    void the_kernel_lets_others_go_first_and_others_stay_as_they_were() {
        int before = nice();
        CompletableFuture<Integer> there = new CompletableFuture<>();

        new BackgroundThreads("later").newThread(() -> there.complete(nice())).start();

        assertThat(there.join()).isEqualTo(Math.max(before, BackgroundThreads.NICE));
        assertThat(nice()).isEqualTo(before);
    }

    /** Of the calling thread: field 19 of proc_pid_stat(5); the second, a name, may hold blanks. */
    private static int nice() {
        try {
            String line = Files.readString(Path.of("/proc/thread-self/stat"));
            return Integer.parseInt(line.substring(line.lastIndexOf(')') + 2).split(" ")[16]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
