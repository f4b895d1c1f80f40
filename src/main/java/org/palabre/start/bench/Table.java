package org.palabre.start.bench;

import java.util.Locale;
import java.util.Optional;

/** The figures for people to read. */
final class Table {
    private Table() {}

    static String of(Options options, Figures palabre, Optional<Figures> limit) {
        StringBuilder table = new StringBuilder("""

            %s: %d people%s, %d s, median of %d; acknowledged after the commit%s
            %-10s %26s %26s %12s %14s %14s %12s %10s %6s %7s %8s
            """.formatted(
                        options.scene().word(),
                        options.participants(),
                        options.sessions() == 1 ? "" : " in each of " + options.sessions() + " sessions",
                        options.seconds(),
                        options.runs(),
                        limit.isPresent() ? "; the limit is a relay without rules" : "",
                        "",
                        "seen by all p50/p95/p99 ms",
                        "ack p50/p95/p99 ms",
                        "complete",
                        "CPU ms/write",
                        "us/delivery",
                        "KB/person",
                        "bytes/s",
                        "lost",
                        "missed",
                        "join s"));
        line(table, "Palabre", palabre);
        limit.ifPresent(beside -> {
            line(table, "bare limit", beside);
            table.append(String.format(
                    Locale.ROOT,
                    "%-10s CPU per delivery %.2f, seen by all p99 %.2f%n",
                    "ratio",
                    Benching.cpuRatio(palabre, beside),
                    Benching.seenRatio(palabre, beside)));
        });
        table.append("seen: by all who are to see it; KB/person: live memory of the server; bytes/s: received by each"
                + " person\n");
        if (options.scene() == Options.Scene.SOAK) {
            table.append(String.format(Locale.ROOT, "live memory grew by %.0f KB during the run%n", palabre.kbGrown()));
        }
        return table.toString();
    }

    private static void line(StringBuilder table, String name, Figures figures) {
        table.append(String.format(
                Locale.ROOT,
                "%-10s %26s %26s %11.1f%% %14.2f %14.1f %12.1f %10.0f %6d %7d %8.1f%n",
                name,
                quantiles(figures.seen()),
                quantiles(figures.ack()),
                figures.completeAtT() * 100,
                figures.cpuMsPerWrite(),
                figures.cpuUsPerDelivery(),
                figures.kbPerParticipant(),
                figures.bytesPerParticipantPerSecond(),
                figures.lost(),
                figures.missed(),
                figures.join().seconds()));
    }

    private static String quantiles(Optional<Figures.Quantiles> of) {
        return of.map(q -> String.format(Locale.ROOT, "%.0f / %.0f / %.0f", q.p50(), q.p95(), q.p99()))
                .orElse("-");
    }
}
