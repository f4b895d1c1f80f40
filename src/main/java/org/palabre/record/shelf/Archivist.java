package org.palabre.record.shelf;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.palabre.core.id.SessionId;
import org.palabre.core.method.MethodSource;
import org.palabre.core.session.Recorded;
import org.palabre.core.session.SessionEvent;
import org.palabre.record.archive.Archive;
import org.palabre.record.document.Audience;
import org.palabre.record.document.RecordJson;
import org.palabre.record.document.SessionRecord;
import org.palabre.record.integrity.BundleText;
import org.palabre.record.integrity.Chain;
import org.palabre.record.integrity.InstallationKey;
import org.palabre.record.integrity.SignedRecord;
import org.palabre.record.keys.SessionKeys;
import org.palabre.record.ledger.Mark;
import org.palabre.record.log.EventLog;
import org.palabre.record.log.StoredEvent;
import org.palabre.record.method.MethodSources;

/**
 * Follows the log: makes the record of every session that was closed. A session whose record cannot be made is left alone
 * until {@link #remake} or the next start; rooms never notice. Any thread.
 */
@ApplicationScoped
public class Archivist {
    private static final Logger LOG = Logger.getLogger(Archivist.class);

    private final EventLog log;
    private final MethodSources methods;
    private final Shelf shelf;
    private final SessionKeys keys;
    private final InstallationKey signer;
    private final Clock clock;
    private final Set<SessionId> given = ConcurrentHashMap.newKeySet();

    public Archivist(
            EventLog log, MethodSources methods, Shelf shelf, SessionKeys keys, InstallationKey signer, Clock clock) {
        this.log = log;
        this.methods = methods;
        this.shelf = shelf;
        this.keys = keys;
        this.signer = signer;
        this.clock = clock;
    }

    /**
     * Makes what is missing, one after the other. Fails only when the database does not answer.
     *
     * @return the sessions whose records were made
     */
    public Uni<List<SessionId>> catchUp() {
        return shelf.missing()
                .onItem()
                .transformToMulti(missing -> Multi.createFrom().iterable(missing))
                .filter(session -> !given.contains(session))
                .onItem()
                .transformToUniAndConcatenate(this::tried)
                .collect()
                .asList()
                .map(made -> made.stream().flatMap(Optional::stream).toList());
    }

    /** What there is so far of a session that is not over, for these readers. Not signed. */
    public Uni<SessionRecord> preview(SessionId session, Audience audience) {
        return log.stored(session).chain(events -> made(session, events, audience));
    }

    /** Makes the record of a closed session afresh, for everybody with a seat and for sponsors, and puts it on the shelf. */
    public Uni<SessionRecord> remake(SessionId session) {
        return remake(session, Audience.PARTICIPANT)
                .call(() -> remake(session, Audience.SPONSOR))
                .map(shelved -> RecordJson.read(shelved.json()));
    }

    /**
     * The version for these readers of a closed session: from the shelf, or made now if it was never asked for or is older than
     * that of everybody with a seat.
     */
    public Uni<Shelved> version(SessionId session, Audience audience) {
        return shelf.stamp(session, audience)
                .chain(stamp -> stamp.isPresent()
                        ? shelf.find(session, audience)
                        : Uni.createFrom().item(Optional.<Shelved>empty()))
                .chain(found -> found.map(shelved -> Uni.createFrom().item(shelved))
                        .orElseGet(() -> remake(session, audience)));
    }

    private Uni<Shelved> remake(SessionId session, Audience audience) {
        return log.edition(session).chain(edition -> log.stored(session)
                .chain(events -> signed(session, events, audience))
                .invoke(() -> given.remove(session))
                .chain(shelved -> shelf.put(shelved, edition)
                        .chain(put -> put ? Uni.createFrom().item(shelved) : remake(session, audience))));
    }

    private Uni<Shelved> signed(SessionId session, List<StoredEvent> events, Audience audience) {
        return made(session, events, audience)
                .chain(record -> chain(session, events).map(chain -> SignedRecord.sign(record, chain, signer)))
                .map(record -> new Shelved(
                        session,
                        audience,
                        events.getLast().seq(),
                        clock.instant(),
                        record.schema(),
                        RecordJson.write(record)));
    }

    /**
     * The whole session as a file that another installation can take in and check. Fails with {@link IllegalStateException} once
     * its key is destroyed, or when its method is not here.
     *
     * @param marks what was said of its commitments since
     */
    public Uni<String> bundle(SessionId session, List<Mark> marks) {
        return log.stored(session).chain(events -> method(session, recorded(events))
                .chain(method -> chain(session, events).chain(chain -> shelf.find(session)
                        .map(found ->
                                BundleText.write(session, method, chain, found.map(Shelved::json), marks, signer)))));
    }

    private Uni<List<Chain.Knot>> chain(SessionId session, List<StoredEvent> events) {
        return keys.of(session)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(key -> Chain.of(session, key, events));
    }

    private static List<Recorded> recorded(List<StoredEvent> events) {
        return events.stream().map(StoredEvent::recorded).toList();
    }

    private Uni<Optional<SessionId>> tried(SessionId session) {
        return remake(session)
                .map(made -> Optional.of(session))
                .onFailure(Archivist::isOurFault)
                .recoverWithItem(failure -> {
                    given.add(session);
                    LOG.errorf(failure, "The record of session %s could not be made", session);
                    return Optional.empty();
                });
    }

    /** What the log or the method cannot explain; the database not answering is no reason to give up. */
    private static boolean isOurFault(Throwable failure) {
        return failure instanceof IllegalArgumentException || failure instanceof IllegalStateException;
    }

    private Uni<SessionRecord> made(SessionId session, List<StoredEvent> stored, Audience audience) {
        List<Recorded> events = recorded(stored);
        return method(session, events)
                .emitOn(Infrastructure.getDefaultWorkerPool()) // seconds of computing after a very large session
                .map(source -> Archive.record(session, source, events, audience));
    }

    private Uni<MethodSource> method(SessionId session, List<Recorded> events) {
        String reference = events.stream()
                .map(Recorded::event)
                .filter(SessionEvent.Planned.class::isInstance)
                .map(event -> ((SessionEvent.Planned) event).plan().method())
                .reduce((first, second) -> second)
                .orElse("");
        return methods.find(reference)
                .map(found -> found.orElseThrow(() -> new IllegalStateException(
                        "session " + session + ": expected to find its method " + reference + " in the database")));
    }
}
