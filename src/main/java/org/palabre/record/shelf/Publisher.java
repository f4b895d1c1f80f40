package org.palabre.record.shelf;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.palabre.core.id.SessionId;
import org.palabre.record.document.Audience;
import org.palabre.record.document.RecordJson;
import org.palabre.record.document.SessionRecord;
import org.palabre.record.integrity.InstallationKey;
import org.palabre.record.integrity.SignedRecord;
import org.palabre.record.ledger.LaterLife;
import org.palabre.record.ledger.Ledger;
import org.palabre.record.ledger.Mark;

/**
 * Hands out records as they stand today: what is on the shelf, with what became of the commitments since, signed again when that
 * changed it. Any thread.
 */
@ApplicationScoped
public class Publisher {
    private final Shelf shelf;
    private final Archivist archivist;
    private final Ledger ledger;
    private final InstallationKey signer;
    private final Clock clock;
    private final LatelyRead<Copy> lately;

    public Publisher(Shelf shelf, Archivist archivist, Ledger ledger, InstallationKey signer, Clock clock) {
        this.shelf = shelf;
        this.archivist = archivist;
        this.ledger = ledger;
        this.signer = signer;
        this.clock = clock;
        this.lately = new LatelyRead<>(clock);
    }

    /** A version as it stands on the shelf, and as it was told last. */
    private static final class Copy {
        final Published made;
        volatile Told last;

        Copy(Published made) {
            this.made = made;
            this.last = new Told(made.record(), made);
        }
    }

    /** @param unsigned what {@code signed} was made of */
    private record Told(SessionRecord unsigned, Published signed) {}

    /** The version for these readers of a closed session. It comes on a worker thread. */
    public Uni<Published> read(SessionId session, Audience audience) {
        return shelf.stamp(session, audience)
                .chain(stamp -> stamp.map(now -> lately.of(session, audience, now, () -> copy(session, audience)))
                        .orElseGet(() -> copy(session, audience)))
                .chain(copy -> ledger.of(List.of(session))
                        .emitOn(Infrastructure.getDefaultWorkerPool())
                        .map(marks -> today(copy, marks, clock.instant())));
    }

    /** The log of this session was written anew: nothing that was read before is kept. */
    public void forget(SessionId session) {
        lately.forget(session);
    }

    private Uni<Copy> copy(SessionId session, Audience audience) {
        return archivist
                .version(session, audience)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(shelved -> new Copy(new Published(shelved.json(), RecordJson.read(shelved.json()))));
    }

    private Published today(Copy copy, List<Mark> marks, Instant now) {
        SessionRecord told = LaterLife.added(copy.made.record(), marks, now);
        Told last = copy.last;
        if (told.equals(last.unsigned())) {
            return last.signed();
        }
        SessionRecord signed = SignedRecord.again(told, signer);
        Published published = new Published(RecordJson.write(signed), signed);
        copy.last = new Told(told, published);
        return published;
    }
}
