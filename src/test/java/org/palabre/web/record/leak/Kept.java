package org.palabre.web.record.leak;

import java.util.List;
import java.util.Optional;
import org.palabre.core.id.SessionId;
import org.palabre.record.archive.PlayedSessions;
import org.palabre.record.archive.SecretSession;
import org.palabre.record.document.RecordJson;
import org.palabre.record.integrity.Bundle;
import org.palabre.record.integrity.BundleText;
import org.palabre.record.integrity.Chain;
import org.palabre.record.integrity.InstallationKey;
import org.palabre.record.integrity.SignedRecord;
import org.palabre.record.keys.InMemorySessionKeys;
import org.palabre.record.log.StoredEvents;

/** {@link SecretSession} as another installation would hand it over. */
final class Kept {
    private Kept() {}

    static Bundle bundle() {
        PlayedSessions.Whole whole = SecretSession.whole();
        SessionId id = new SessionId(whole.record().id());
        InstallationKey key = InstallationKey.of("of another house");
        List<Chain.Knot> chain =
                Chain.of(id, new InMemorySessionKeys().of(id).await().indefinitely(), StoredEvents.of(whole.events()));
        String record = RecordJson.write(SignedRecord.sign(whole.record(), chain, key));
        return Bundle.read(BundleText.write(id, whole.source(), chain, Optional.of(record), List.of(), key));
    }
}
