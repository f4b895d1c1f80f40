package org.palabre.record.log;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.palabre.core.id.SessionId;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.vote.VoteEvent;
import org.palabre.record.keys.SessionKeys;

/** Opens the ballots among kept events, and seals them again after they were rewritten. Nothing once the key of the session is destroyed. */
@ApplicationScoped
public class SealedBallots {
    private final SessionKeys keys;
    private final SecureRandom chance = new SecureRandom();

    public SealedBallots(SessionKeys keys) {
        this.keys = keys;
    }

    /** The same events with what is in their envelopes, and the way to seal one of them again. */
    public record Opened(List<StoredEvent> events, Resealing resealing) {
        public Opened {
            events = List.copyOf(events);
        }
    }

    /** Gives the body that the log keeps of an event with this body: of a ballot a new envelope, of any other the body itself. */
    public interface Resealing {
        String body(long seq, String body);
    }

    public Uni<Opened> open(SessionId session, List<StoredEvent> kept) {
        return keys.of(session).map(key -> key.map(found -> opened(new Envelope(session, found, chance), kept))
                .orElseGet(() -> new Opened(kept, (seq, body) -> body)));
    }

    private static Opened opened(Envelope envelope, List<StoredEvent> kept) {
        return new Opened(
                kept.stream()
                        .map(event -> letter(event)
                                .map(letter -> withProof(
                                        event,
                                        StoredEvent.of(envelope.open(entry(event), letter)
                                                .recorded())))
                                .orElse(event))
                        .toList(),
                (seq, body) -> resealed(envelope, kept.get((int) seq - 1), body));
    }

    /** Without the id of the command, which may name whoever sent it. */
    private static String resealed(Envelope envelope, StoredEvent before, String body) {
        return letter(before)
                .map(letter -> {
                    StoredEvent inside =
                            StoredEvent.of(envelope.open(entry(before), letter).recorded());
                    Entry entry = entry(new StoredEvent(
                            before.seq(), before.at(), inside.name(), inside.version(), body, Optional.empty()));
                    VoteEvent.OfBallot ballot = Envelope.ballot(entry).orElseThrow();
                    return StoredEvent.of(envelope.seal(entry, ballot).recorded())
                            .body();
                })
                .orElse(body);
    }

    private static StoredEvent withProof(StoredEvent kept, StoredEvent opened) {
        return new StoredEvent(opened.seq(), opened.at(), opened.name(), opened.version(), opened.body(), kept.proof());
    }

    private static Entry entry(StoredEvent event) {
        return new Entry(Optional.empty(), event.recorded());
    }

    private static Optional<VoteEvent.Sealed> letter(StoredEvent event) {
        return event.name().equals("vote-sealed")
                        && event.recorded().event() instanceof SessionEvent.InVote(VoteEvent.Sealed sealed)
                        && !sealed.letter().isEmpty()
                ? Optional.of(sealed)
                : Optional.empty();
    }
}
