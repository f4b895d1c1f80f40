package org.palabre.start.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palabre.start.DatabaseAddress;
import org.palabre.start.postgres.EmbeddedPostgres;

/** A fresh PostgreSQL in a folder of its own, and servers on it, one kind after the other. All of it is gone when it is closed. */
final class Site implements AutoCloseable {
    private static final String POSTGRES = "postgres";
    private static final String RECORDING = "server.jfr";
    private static final String SECRET = "only-for-a-measurement-on-this-very-machine";

    private final Path folder;
    private final EmbeddedPostgres postgres;
    private final List<Child> servers = new ArrayList<>();
    private final List<Integer> ports = new ArrayList<>();
    private boolean recorded;

    private Site(Path folder, EmbeddedPostgres postgres) {
        this.folder = folder;
        this.postgres = postgres;
    }

    static Site open(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new Site(folder, EmbeddedPostgres.start(folder.resolve(POSTGRES), folder.resolve("software"), "bench"));
    }

    Path folder() {
        return folder;
    }

    /** Starts so many nodes, one after the other: the first brings the database up to date. */
    void palabre(int nodes) {
        for (int i = 0; i < nodes; i++) {
            int port = Child.freePort();
            Map<String, String> environment = Map.of(
                    "PALABRE_PORT", Integer.toString(port),
                    "PALABRE_DATA", folder.resolve("data" + i).toString(),
                    "PALABRE_SECRET", SECRET,
                    "PALABRE_DB_URL", database());
            start(port, List.of("serve"), environment, "Palabre is ready");
        }
    }

    /** Of the first node, what its processor time goes on; complete once it has stopped. Asked for before it starts. */
    Path recording() {
        recorded = true;
        return folder.resolve(RECORDING);
    }

    void limit() {
        int port = Child.freePort();
        start(port, List.of("bare-limit", Integer.toString(port), database()), Map.of(), "The bare limit is ready");
    }

    private void start(int port, List<String> words, Map<String, String> environment, String says) {
        List<String> java = java();
        if (recorded && servers.isEmpty()) {
            java.add(
                    1,
                    "-XX:StartFlightRecording=settings=profile,jdk.CPUTimeSample#enabled=true,filename="
                            + folder.resolve(RECORDING));
            recorded = false;
        }
        servers.add(Child.start(java, words, environment, says));
        ports.add(port);
    }

    /** Of the servers alone. */
    void stop() {
        servers.forEach(Child::close);
        servers.clear();
        ports.clear();
    }

    /** What a load has to be told to find the servers and what it measures of them. */
    List<String> words() throws IOException {
        Path postmaster = folder.resolve(POSTGRES).resolve("postmaster.pid");
        String pids =
                servers.stream().map(server -> Long.toString(server.pid())).collect(Collectors.joining(","));
        return List.of(
                "--port", ports.stream().map(String::valueOf).collect(Collectors.joining(",")),
                "--database", database(),
                "--pids", pids + "," + Files.readAllLines(postmaster).getFirst(),
                "--jcmd",
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
    }

    private String database() {
        DatabaseAddress address = postgres.address();
        return "postgresql://%s:%s@%s"
                .formatted(address.user().orElse(""), address.password().orElse(""), address.place());
    }

    /** How this very program is started in a process of its own: with the options of this one, so with what the JVM has learnt. */
    private static List<String> java() {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        words.add("-jar");
        words.add(System.getProperty("palabre.jar", "target/quarkus-app/quarkus-run.jar"));
        return words;
    }

    @Override
    public void close() throws IOException {
        stop();
        postgres.close();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
