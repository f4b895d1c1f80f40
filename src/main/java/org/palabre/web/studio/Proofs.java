package org.palabre.web.studio;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.palabre.catalog.MethodReader;
import org.palabre.catalog.MethodText;
import org.palabre.catalog.Read;
import org.palabre.catalog.fault.Fault;
import org.palabre.catalog.fault.FaultCode;
import org.palabre.catalog.yaml.YamlReader;
import org.palabre.core.method.MethodSource;
import org.palabre.core.method.Props;

/** Reads what stands in an editor exactly as {@code palabre lint} reads a file; a part of a method is no method here. */
@ApplicationScoped
class Proofs {
    private final MethodReader reader = new MethodReader();
    private final Vertx vertx;

    Proofs(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Off the loop; what follows is on it again, as the database wants it. */
    Uni<Read> read(MethodText text) {
        return Uni.createFrom().completionStage(() -> vertx.executeBlocking(() -> look(text), false)
                .toCompletionStage());
    }

    private Read look(MethodText text) {
        return switch (reader.read(text)) {
            case Read.Good(MethodSource source)
            when isFragment(source) ->
                new Read.Faulty(List.of(new Fault(
                        text.file(),
                        1,
                        1,
                        FaultCode.UNKNOWN_VALUE,
                        "this is a fragment: a part that methods use, which cannot run alone",
                        "A method begins with schema: method/1.")));
            case Read other -> other;
        };
    }

    private static boolean isFragment(MethodSource source) {
        return new Props(source.tree()).word("schema", "").startsWith("fragment/");
    }

    /** Texts that are longer than any file of a method may be: not even kept. */
    static List<Fault> tooLarge(MethodText text) {
        return Stream.concat(
                        Stream.of(Map.entry(text.file(), text.method())),
                        text.locales().entrySet().stream()
                                .map(one -> Map.entry("locales/" + one.getKey() + ".yaml", one.getValue())))
                .filter(file -> file.getValue().getBytes(StandardCharsets.UTF_8).length > YamlReader.LARGEST)
                .map(file -> new Fault(
                        file.getKey(),
                        1,
                        1,
                        FaultCode.TOO_LARGE,
                        "the file is larger than " + YamlReader.LARGEST / 1024 + " KiB",
                        ""))
                .toList();
    }
}
