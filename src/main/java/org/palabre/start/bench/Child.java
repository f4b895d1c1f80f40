package org.palabre.start.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.palabre.start.Trouble;

/** A server in a process of its own, stopped with this one. */
final class Child implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 20;

    private final Process process;

    private Child(Process process) {
        this.process = process;
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    /** Starts a command of this program and waits until it has said that it is ready. @param says what it prints then */
    static Child start(List<String> java, List<String> words, Map<String, String> environment, String says) {
        List<String> command = new java.util.ArrayList<>(java);
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            Child child = new Child(builder.start());
            child.await(says);
            return child;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long pid() {
        return process.pid();
    }

    private void await(String says) throws IOException {
        StringBuilder said = new StringBuilder();
        BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            said.append(line).append('\n');
            if (line.contains(says)) {
                Thread.ofVirtual().start(() -> drain(reader));
                return;
            }
        }
        throw new Trouble("A server for the measurement does not start. It says:\n" + said);
    }

    /** A process whose output nobody reads stops. */
    private static void drain(BufferedReader reader) {
        try (reader) {
            while (reader.readLine() != null) {
                // read away
            }
        } catch (IOException e) {
            // it has ended
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
