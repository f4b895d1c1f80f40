package org.palabre.record.integrity;

import org.palabre.core.id.SessionId;
import org.palabre.record.archive.PlayedSessions;
import org.palabre.record.document.SessionRecord;
import org.palabre.record.keys.InMemorySessionKeys;
import org.palabre.record.log.StoredEvents;

/** Records signed by a key of the tests. */
public final class SignedRecords {
    private SignedRecords() {}

    public static SessionRecord sign(SessionId session, PlayedSessions.Whole played) {
        return SignedRecord.sign(
                played.record(),
                Chain.of(
                        session,
                        new InMemorySessionKeys().of(session).await().indefinitely(),
                        StoredEvents.of(played.events())),
                InstallationKey.of("of this house"));
    }
}
