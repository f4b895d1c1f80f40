package org.palabre.studio;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.palabre.catalog.MethodText;
import org.palabre.core.method.MethodSource;
import org.palabre.people.workspace.Visit;
import org.palabre.record.method.MethodSources;

/**
 * Publishes methods to workspaces and finds them again. What a version means is kept as it was read on that day, so that stricter
 * rules of a later Palabre take nothing away from it.
 */
@ApplicationScoped
public class Versions {
    private final Mutiny.SessionFactory database;
    private final MethodSources sources;
    private final Clock clock;

    public Versions(Mutiny.SessionFactory database, MethodSources sources, Clock clock) {
        this.database = database;
        this.sources = sources;
        this.clock = clock;
    }

    /** What came of publishing. */
    public sealed interface Published {
        /** It is there, now or since somebody published the very same. */
        record There(Version version) implements Published {}

        /** This number stands for other words already. */
        record Taken(Version version) implements Published {}
    }

    /** Every version in the workspace, the youngest first. */
    public Uni<List<Version>> all(Visit visit) {
        return all(visit.workspace().id());
    }

    /** Of each method of the workspace that is on offer, the youngest version. */
    public Uni<List<MethodSource>> offered(Visit visit) {
        return all(visit).chain(versions -> {
            Map<String, Version> youngest = new LinkedHashMap<>();
            versions.stream().filter(Version::isOffered).forEach(v -> youngest.putIfAbsent(v.methodId(), v));
            return Multi.createFrom()
                    .iterable(youngest.values())
                    .onItem()
                    .transformToUniAndConcatenate(this::source)
                    .collect()
                    .asList();
        });
    }

    /** Exactly this content, whether still on offer or not. */
    public Uni<Optional<MethodSource>> find(String workspace, String id, String sha256) {
        return all(workspace).chain(versions -> versions.stream()
                .filter(version ->
                        version.methodId().equals(id) && version.sha256().equals(sha256))
                .findFirst()
                .map(version -> source(version).map(Optional::of))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    /** @param text of which {@code source} was read */
    public Uni<Published> publish(Visit visit, MethodText text, MethodSource source) {
        Version fresh = new Version(visit, text, source, clock.instant());
        return sources.save(source)
                .chain(() -> database.withTransaction(
                        session -> same(session, fresh).chain(found -> found.map(version -> again(version, fresh))
                                .orElseGet(() -> session.persist(fresh).replaceWith(new Published.There(fresh))))));
    }

    private static Uni<Published> again(Version known, Version fresh) {
        if (!known.sha256().equals(fresh.sha256())) {
            return Uni.createFrom().item(new Published.Taken(known));
        }
        known.offer(true);
        return Uni.createFrom().item(new Published.There(known));
    }

    /** Takes every version of a method off the offer, or puts the youngest back on. */
    public Uni<Void> offer(Visit visit, String id, boolean on) {
        return database.withTransaction(
                        session -> ofWorkspace(session, visit.workspace().id()).invoke(versions -> versions.stream()
                                .filter(version -> version.methodId().equals(id))
                                .forEach(version -> version.offer(on))))
                .replaceWithVoid();
    }

    private Uni<MethodSource> source(Version version) {
        return sources.find(version.reference())
                .map(found -> found.orElseThrow(
                        () -> new IllegalStateException("the method of version " + version.reference() + " is gone")));
    }

    private Uni<List<Version>> all(String workspace) {
        return database.withSession(session -> ofWorkspace(session, workspace));
    }

    private static Uni<Optional<Version>> same(Mutiny.Session session, Version fresh) {
        return ofWorkspace(session, fresh.workspace()).map(versions -> versions.stream()
                .filter(version -> version.methodId().equals(fresh.methodId()))
                .filter(version -> version.version().equals(fresh.version()))
                .findFirst());
    }

    private static Uni<List<Version>> ofWorkspace(Mutiny.Session session, String workspace) {
        return session.createSelectionQuery(
                        "from Version where workspace = :workspace order by publishedAt desc", Version.class)
                .setParameter("workspace", workspace)
                .getResultList();
    }
}
