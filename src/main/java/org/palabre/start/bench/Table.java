package org.palabre.start.bench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** The figures for people to read. */
final class Table {
    private Table() {}

    static String of(Options options, Figures palabre, Optional<Figures> limit) {
        StringBuilder table = new StringBuilder("""

            %s: %d people%s%s, %d s, median of %d; acknowledged after the commit%s
            """.formatted(
                        options.scene().word(),
                        options.participants(),
                        options.sessions() == 1 ? "" : " in each of " + options.sessions() + " sessions",
                        options.nodes() == 1 ? "" : ", " + options.nodes() + " nodes",
                        options.seconds(),
                        options.runs(),
                        limit.isPresent() ? "; the limit is a relay without rules" : ""));
        head(table);
        line(table, "Palabre", palabre);
        limit.ifPresent(beside -> {
            line(table, "bare limit", beside);
            say(
                    table,
                    "%-10s CPU per delivery %.2f, seen by all p99 %.2f%n",
                    "ratio",
                    palabre.cpuRatio(beside),
                    palabre.seenRatio(beside));
        });
        table.append("seen: by all who are to see it; KB/person: live memory of the server; bytes/s: received by each"
                + " person\n");
        used(table, palabre);
        palabre.back()
                .ifPresent(back -> say(
                        table,
                        "%d people of the killed node back after %.0f ms (p50), the last after %.0f; %d still away%n",
                        back.people(),
                        back.p50(),
                        back.last(),
                        back.away()));
        if (!palabre.errors().isEmpty()) {
            say(table, "what went wrong on the way: %s%n", palabre.errors());
        }
        if (options.scene() == Options.Scene.SOAK) {
            say(table, "live memory grew by %.0f KB during the run%n", palabre.kbGrown());
        }
        return table.toString();
    }

    /** From the best to the worst run. */
    static String ranges(List<Figures> palabre, List<Figures> limit) {
        StringBuilder table = new StringBuilder();
        if (palabre.size() > 1) {
            range(table, "Palabre", palabre);
            if (!limit.isEmpty()) {
                range(table, "bare limit", limit);
            }
        }
        return table.toString();
    }

    /** One line for each size, and what a person costs there beside one at the first size. */
    static String growth(Options options, List<Figures> sizes) {
        StringBuilder table = new StringBuilder("%ngrowth: %d s, median of %d; acknowledged after the commit%n"
                .formatted(options.seconds(), options.runs()));
        head(table);
        Figures first = sizes.getFirst();
        for (Figures size : sizes) {
            line(table, Integer.toString(size.participants()), size);
        }
        for (Figures size : sizes) {
            say(
                    table,
                    "%d people: %.1f ms of processor (%.2f times that at %d) and %.0f bytes/s (%.2f times) each%n",
                    size.participants(),
                    size.cpu().msPerParticipant(),
                    size.cpu().msPerParticipant() / first.cpu().msPerParticipant(),
                    first.participants(),
                    size.bytesPerParticipantPerSecond(),
                    size.bytesPerParticipantPerSecond() / first.bytesPerParticipantPerSecond());
            used(table, size);
        }
        return table.toString();
    }

    private static void used(StringBuilder table, Figures figures) {
        Figures.Cpu cpu = figures.cpu();
        say(
                table,
                "a write: server %.2f ms, PostgreSQL %.2f ms; of the processors the load took %.0f %%, the host %.0f"
                        + " %%, nobody %.0f %%%n",
                cpu.serverMsPerWrite(),
                cpu.postgresMsPerWrite(),
                cpu.load() * 100,
                cpu.host() * 100,
                cpu.idle() * 100);
    }

    private static void range(StringBuilder table, String name, List<Figures> runs) {
        say(
                table,
                "%-10s from run to run: seen p99 %s ms, ack p99 %s ms, CPU %s ms/write, %s us/delivery, join %s s%n",
                name,
                range(runs, run -> run.seen().map(Figures.Quantiles::p99).orElse(Double.NaN)),
                range(runs, run -> run.ack().map(Figures.Quantiles::p99).orElse(Double.NaN)),
                range(runs, Figures::cpuMsPerWrite),
                range(runs, Figures::cpuUsPerDelivery),
                range(runs, run -> run.join().seconds()));
    }

    private static String range(List<Figures> runs, ToDoubleFunction<Figures> of) {
        var range = runs.stream().mapToDouble(of).summaryStatistics();
        return String.format(Locale.ROOT, "%.3g–%.3g", range.getMin(), range.getMax());
    }

    private static void say(StringBuilder table, String words, Object... values) {
        table.append(String.format(Locale.ROOT, words, values));
    }

    private static void head(StringBuilder table) {
        say(
                table,
                "%-10s %26s %26s %12s %14s %14s %12s %10s %6s %7s %8s%n",
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
                "join s");
    }

    private static void line(StringBuilder table, String name, Figures figures) {
        say(
                table,
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
                figures.join().seconds());
    }

    private static String quantiles(Optional<Figures.Quantiles> of) {
        return of.map(q -> String.format(Locale.ROOT, "%.0f / %.0f / %.0f", q.p50(), q.p95(), q.p99()))
                .orElse("-");
    }
}
