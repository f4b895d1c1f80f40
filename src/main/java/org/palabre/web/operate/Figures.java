package org.palabre.web.operate;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Measurement;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.distribution.CountAtBucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;

/** What {@code /q/metrics} counts, for people to read; of this process since it started. */
@ApplicationScoped
public class Figures {
    private static final double P99 = 0.99;
    private static final int MEGA = 1 << 20;

    private final MeterRegistry registry;

    public Figures(MeterRegistry registry) {
        this.registry = registry;
    }

    /** One reason for which commands were refused. */
    public record Refused(String code, long count) {}

    /**
     * Times in ms.
     *
     * @param ackP99 99 of 100 commands were acknowledged within this: the bound of a bucket
     * @param batchMean events of one commit
     */
    public record Now(
            long rooms,
            long connections,
            long nodes,
            long acknowledged,
            String ackMean,
            String ackP99,
            long commits,
            String commitMean,
            String batchMean,
            long frames,
            long megabytes,
            long slow,
            List<Refused> refused,
            long memoryMb) {}

    /** @param locale how numbers are written */
    public Now now(Locale locale) {
        Timer ack = registry.get("palabre.ack").timer();
        Timer commit = registry.get("palabre.commit").timer();
        DistributionSummary batch = registry.get("palabre.batch").summary();
        return new Now(
                gauge("palabre.rooms"),
                gauge("palabre.connections"),
                gauge("palabre.nodes"),
                ack.count(),
                shown(ack.mean(TimeUnit.MILLISECONDS), locale),
                shown(p99(ack), locale),
                commit.count(),
                shown(commit.mean(TimeUnit.MILLISECONDS), locale),
                shown(batch.mean(), locale),
                (long) counter("palabre.frames"),
                (long) counter("palabre.frames.bytes") / MEGA,
                (long) counter("palabre.slow"),
                refused(),
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / MEGA);
    }

    private static String shown(double value, Locale locale) {
        return String.format(locale, value < 10 ? "%.1f" : "%.0f", value);
    }

    private static double p99(Timer timer) {
        CountAtBucket[] buckets = timer.takeSnapshot().histogramCounts();
        double wanted = timer.count() * P99;
        for (CountAtBucket bucket : buckets) {
            if (timer.count() > 0 && bucket.count() >= wanted) {
                return bucket.bucket(TimeUnit.MILLISECONDS);
            }
        }
        return timer.max(TimeUnit.MILLISECONDS);
    }

    private List<Refused> refused() {
        return registry.find("palabre.refused").counters().stream()
                .map(counter -> new Refused(
                        Optional.ofNullable(counter.getId().getTag("code")).orElse("?"), (long) counter.count()))
                .sorted(java.util.Comparator.comparingLong(Refused::count).reversed())
                .toList();
    }

    private double counter(String name) {
        return registry.find(name).meters().stream()
                .flatMap(meter -> StreamSupport.stream(meter.measure().spliterator(), false))
                .mapToDouble(Measurement::getValue)
                .sum();
    }

    private long gauge(String name) {
        return Optional.ofNullable(registry.find(name).gauge())
                .map(Gauge::value)
                .orElse(0.0)
                .longValue();
    }
}
