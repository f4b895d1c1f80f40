package org.palabre.record.shelf;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.palabre.core.id.SessionId;
import org.palabre.record.archive.Audience;
import org.palabre.record.archive.RecordJson;
import org.palabre.record.archive.SessionRecord;
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
    private final Archivist archivist;
    private final Ledger ledger;
    private final InstallationKey signer;
    private final Clock clock;

    public Publisher(Archivist archivist, Ledger ledger, InstallationKey signer, Clock clock) {
        this.archivist = archivist;
        this.ledger = ledger;
        this.signer = signer;
        this.clock = clock;
    }

    /** The version for these readers of a closed session, as text. */
    public Uni<String> json(SessionId session, Audience audience) {
        return archivist.version(session, audience).chain(shelved -> ledger.of(List.of(session))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(marks -> today(shelved.json(), marks)));
    }

    private String today(String json, List<Mark> marks) {
        SessionRecord made = RecordJson.read(json);
        SessionRecord now = LaterLife.added(made, marks, clock.instant());
        return now.equals(made) ? json : RecordJson.write(SignedRecord.again(now, signer));
    }
}
