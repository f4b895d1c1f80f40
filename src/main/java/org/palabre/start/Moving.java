package org.palabre.start;

import static org.palabre.start.Await.await;

import io.quarkus.arc.Arc;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.palabre.program.Adoption;
import org.palabre.record.document.Audience;
import org.palabre.record.integrity.Bundle;
import org.palabre.record.integrity.Check;
import org.palabre.record.integrity.InstallationKey;
import org.palabre.record.integrity.Verdict;
import org.palabre.record.shelf.Archivist;

/** {@code import FILE}: takes in a session that another installation exported, after checking it. */
final class Moving {
    static final String USAGE = "FILE [--workspace NAME]";
    private static final int MISUNDERSTOOD = 2;

    private Moving() {}

    static int run(List<String> words) throws IOException {
        boolean named = words.size() == 3 && words.get(1).equals("--workspace");
        if (words.size() != 1 && !named) {
            System.err.println("usage: import " + USAGE);
            return MISUNDERSTOOD;
        }
        Path file = Path.of(words.getFirst());
        if (!Files.isRegularFile(file)) {
            throw new Trouble("There is no file " + file + ".");
        }
        if (!Files.isReadable(file)) {
            throw new Trouble("The file " + file + " cannot be read by you.");
        }
        byte[] bytes = Files.readAllBytes(file);
        Verdict.Intact intact =
                switch (Check.of(bytes)) {
                    case Verdict.Intact it when it.what().equals("bundle") -> it;
                    case Verdict.Intact ignored ->
                        throw new Trouble(
                                file + " is a record. What can be taken in is the whole session: an owner finds"
                                        + " it on the page of the record, as session.palabre.");
                    case Verdict.Altered altered ->
                        throw new Trouble(file + " is no exported session, or was altered; nothing was taken in."
                                + altered.faults().stream()
                                        .map(fault -> "\n  " + fault.place() + ": " + fault.what())
                                        .collect(Collectors.joining()));
                };
        Bundle bundle = Bundle.read(new String(bytes, StandardCharsets.UTF_8));
        String workspace = workspace(named ? Optional.of(words.get(2)) : Optional.empty());
        Adoption adoption = Arc.container().instance(Adoption.class).get();
        try {
            var code = await(() -> adoption.adopt(bundle, workspace)
                    // Made here, as only one version came along: sponsors find it in their search too.
                    .call(() -> Arc.container()
                            .instance(Archivist.class)
                            .get()
                            .version(bundle.session(), Audience.SPONSOR)));
            System.out.println("Taken in: session " + bundle.session() + ", signed by "
                    + InstallationKey.fingerprint(intact.key()) + ". Its record: /s/" + code + "/record");
            return 0;
        } catch (IllegalArgumentException e) {
            throw new Trouble("It was not taken in: " + e.getMessage() + ".");
        }
    }

    /** By name; without one, the only workspace there is. */
    private static String workspace(Optional<String> name) {
        Pool pool = Arc.container().instance(Pool.class).get();
        List<String> found =
                await(() -> pool.preparedQuery("select id from workspace where $1::text is null or name = $1")
                        .execute(Tuple.of(name.orElse(null)))
                        .map(rows -> java.util.stream.StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> row.getString("id"))
                                .toList()));
        if (found.size() != 1) {
            throw new Trouble(
                    found.isEmpty()
                            ? name.map(it -> "There is no workspace called '" + it + "' here.")
                                    .orElse("There is no workspace here yet; start ./palabre and set it up first.")
                            : name.map(it -> "There are several workspaces called '" + it + "'; rename one first.")
                                    .orElse("There are several workspaces; say which with --workspace NAME."));
        }
        return found.getFirst();
    }
}
