package org.palabre.start.bench;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * What one burst showed.
 *
 * @param lost acknowledged or seen, but not stored
 * @param missed stored, but in the end not seen by somebody
 * @param completeAtT share of what had been submitted by then that everybody had, 0 to 1
 * @param seen ms from submitting until all others have it
 * @param ack ms from submitting until it is acknowledged, after the commit
 * @param cpuMsPerWrite of server and PostgreSQL
 * @param cpuUsPerDelivery the same, per message and receiver
 * @param kbPerParticipant of live memory (after a collection) by which the server's heap grew while they joined
 * @param residentKbPerParticipant by which the process grew meanwhile, memory that nobody holds any more included
 * @param kbGrown of live memory, from when all had joined until the end
 * @param back after a node was killed, how long its people were away
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record Figures(
        int participants,
        int writes,
        int acknowledged,
        int lost,
        int missed,
        int doubled,
        double completeAtT,
        Optional<Quantiles> seen,
        Optional<Quantiles> ack,
        double cpuMsPerWrite,
        double cpuUsPerDelivery,
        double kbPerParticipant,
        double residentKbPerParticipant,
        double kbGrown,
        double bytesPerParticipantPerSecond,
        Join join,
        Cpu cpu,
        Optional<Back> back,
        Map<String, Integer> errors) {

    /** In ms. */
    record Quantiles(double p50, double p95, double p99) {}

    /** @param cpuMsEach of server and PostgreSQL */
    record Join(double seconds, double cpuMsEach, double bytesEach) {}

    /**
     * Who used the processors during the burst.
     *
     * @param msPerParticipant of server and PostgreSQL
     * @param load share of all processors that the load took, 0 to 1
     * @param host share that the machine's host took away
     * @param idle share that nobody used
     */
    record Cpu(
            double msPerParticipant,
            double serverMsPerWrite,
            double postgresMsPerWrite,
            double load,
            double host,
            double idle) {}

    /**
     * In ms from the kill until the first frame of another node.
     *
     * @param people who were at the node and are back
     * @param away who are not
     */
    record Back(int people, int away, double p50, double p95, double p99, double last) {}

    boolean isWhole() {
        boolean all = back.map(Back::away).orElse(0) == 0;
        return all && lost == 0 && missed == 0 && doubled == 0 && acknowledged == writes;
    }

    /** Processor time for a delivery, as a multiple of the limit's. */
    double cpuRatio(Figures limit) {
        return rounded(cpuUsPerDelivery / limit.cpuUsPerDelivery);
    }

    /** The same of the time until 99 of 100 are seen by all. */
    double seenRatio(Figures limit) {
        return rounded(seen.map(Quantiles::p99).orElse(Double.NaN)
                / limit.seen.map(Quantiles::p99).orElse(Double.NaN));
    }

    private static double rounded(double ratio) {
        return Math.round(ratio * 100) / 100.0;
    }

    /** Of each figure its own median, but of losses the worst. @param runs at least one */
    static Figures median(List<Figures> runs) {
        Figures first = runs.getFirst();
        return new Figures(
                first.participants,
                first.writes,
                (int) middle(runs, Figures::acknowledged),
                runs.stream().mapToInt(Figures::lost).max().orElseThrow(),
                runs.stream().mapToInt(Figures::missed).max().orElseThrow(),
                runs.stream().mapToInt(Figures::doubled).max().orElseThrow(),
                middle(runs, Figures::completeAtT),
                quantiles(runs, Figures::seen),
                quantiles(runs, Figures::ack),
                middle(runs, Figures::cpuMsPerWrite),
                middle(runs, Figures::cpuUsPerDelivery),
                middle(runs, Figures::kbPerParticipant),
                middle(runs, Figures::residentKbPerParticipant),
                middle(runs, Figures::kbGrown),
                middle(runs, Figures::bytesPerParticipantPerSecond),
                new Join(
                        middle(runs, run -> run.join.seconds),
                        middle(runs, run -> run.join.cpuMsEach),
                        middle(runs, run -> run.join.bytesEach)),
                new Cpu(
                        middle(runs, run -> run.cpu.msPerParticipant),
                        middle(runs, run -> run.cpu.serverMsPerWrite),
                        middle(runs, run -> run.cpu.postgresMsPerWrite),
                        middle(runs, run -> run.cpu.load),
                        middle(runs, run -> run.cpu.host),
                        middle(runs, run -> run.cpu.idle)),
                back(runs),
                errors(runs));
    }

    private static Map<String, Integer> errors(List<Figures> runs) {
        Map<String, Integer> all = new TreeMap<>();
        runs.forEach(run -> run.errors.forEach((what, n) -> all.merge(what, n, Integer::sum)));
        return all;
    }

    private static Optional<Back> back(List<Figures> runs) {
        List<Back> all = runs.stream().flatMap(run -> run.back.stream()).toList();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(new Back(
                        (int) middle(all, Back::people),
                        all.stream().mapToInt(Back::away).max().orElseThrow(),
                        middle(all, Back::p50),
                        middle(all, Back::p95),
                        middle(all, Back::p99),
                        all.stream().mapToDouble(Back::last).max().orElseThrow()));
    }

    private static Optional<Quantiles> quantiles(List<Figures> runs, Function<Figures, Optional<Quantiles>> of) {
        List<Quantiles> all = runs.stream().map(of).flatMap(Optional::stream).toList();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(new Quantiles(
                        middle(all, Quantiles::p50), middle(all, Quantiles::p95), middle(all, Quantiles::p99)));
    }

    private static <T> double middle(List<T> all, ToDoubleFunction<T> of) {
        List<T> sorted = all.stream().sorted(Comparator.comparingDouble(of)).toList();
        int n = sorted.size();
        return (of.applyAsDouble(sorted.get((n - 1) / 2)) + of.applyAsDouble(sorted.get(n / 2))) / 2;
    }
}
