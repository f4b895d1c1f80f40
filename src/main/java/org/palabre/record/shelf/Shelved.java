package org.palabre.record.shelf;

import java.time.Instant;
import org.palabre.core.id.SessionId;
import org.palabre.record.document.Audience;

/**
 * A record on the shelf.
 *
 * @param seq the number of the last event it was made of
 * @param schema of {@code json}, e.g. {@code record/1}
 */
public record Shelved(SessionId session, Audience audience, long seq, Instant madeAt, String schema, String json) {}
