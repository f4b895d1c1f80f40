package org.palabre.record.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.palabre.core.id.SessionId;
import org.palabre.core.session.Recorded;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.vote.VoteEvent;
import org.palabre.record.json.CoreJson;
import org.palabre.record.keys.SessionKey;

/**
 * Seals and opens ballots of one session: AES-256-GCM under a key of the session, bound to the place in the log, filled up to
 * the size that the ballot asks for. Who voted and the id of the command are within; outside stands a digest of that id, so that
 * the log still refuses it twice.
 */
final class Envelope {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String HMAC = "HmacSHA256";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SessionId session;
    private final SecretKeySpec key;
    private final SecretKeySpec digests;
    private final SecureRandom chance;

    Envelope(SessionId session, SessionKey of, SecureRandom chance) {
        this.session = session;
        this.key = new SecretKeySpec(of.of("ballots"), "AES");
        this.digests = new SecretKeySpec(of.of("ballot-commands"), HMAC);
        this.chance = chance;
    }

    /** What is within. */
    record Letter(Optional<String> command, String name, int version, String body) {}

    /** Whether this event goes into an envelope. */
    static Optional<VoteEvent.OfBallot> ballot(Entry entry) {
        return entry.recorded().event() instanceof SessionEvent.InVote(VoteEvent.OfBallot ballot)
                        && ballot.envelope() > 0
                ? Optional.of(ballot)
                : Optional.empty();
    }

    Entry seal(Entry entry, VoteEvent.OfBallot ballot) {
        EventCodec.Stored stored = EventCodec.encode(entry.recorded().event());
        Letter letter = new Letter(entry.command(), stored.name(), stored.version(), stored.body());
        try {
            byte[] plain = CoreJson.kept().writeValueAsBytes(letter);
            // JSON may end in blanks; what is longer than it should be takes two envelopes
            int size = ballot.envelope() * ((plain.length + ballot.envelope() - 1) / ballot.envelope());
            byte[] filled = Arrays.copyOf(plain, size);
            Arrays.fill(filled, plain.length, size, (byte) ' ');
            VoteEvent.Sealed sealed = new VoteEvent.Sealed(ballot.run(), encrypt(filled, entry.seq()));
            return new Entry(
                    entry.command().map(this::digest),
                    new Recorded(entry.seq(), entry.recorded().at(), new SessionEvent.InVote(sealed)));
        } catch (JsonProcessingException | GeneralSecurityException e) {
            throw new IllegalStateException("session " + session + ": a ballot cannot be sealed", e);
        }
    }

    Entry open(Entry entry, VoteEvent.Sealed sealed) {
        try {
            byte[] plain = decrypt(sealed.letter(), entry.seq());
            Letter letter = CoreJson.kept().readValue(new String(plain, StandardCharsets.UTF_8).strip(), Letter.class);
            SessionEvent event =
                    EventCodec.decode(new EventCodec.Stored(letter.name(), letter.version(), letter.body()));
            return new Entry(
                    letter.command(), new Recorded(entry.seq(), entry.recorded().at(), event));
        } catch (JsonProcessingException | GeneralSecurityException e) {
            throw new IllegalStateException(
                    "session " + session + ": the ballot in event " + entry.seq() + " cannot be opened", e);
        }
    }

    private String encrypt(byte[] plain, long seq) throws GeneralSecurityException {
        byte[] nonce = new byte[NONCE_BYTES];
        chance.nextBytes(nonce);
        byte[] closed = cipher(Cipher.ENCRYPT_MODE, nonce, seq).doFinal(plain);
        byte[] both = ByteBuffer.allocate(nonce.length + closed.length)
                .put(nonce)
                .put(closed)
                .array();
        return Base64.getEncoder().encodeToString(both);
    }

    private byte[] decrypt(String letter, long seq) throws GeneralSecurityException {
        byte[] both = Base64.getDecoder().decode(letter);
        byte[] nonce = Arrays.copyOf(both, NONCE_BYTES);
        return cipher(Cipher.DECRYPT_MODE, nonce, seq).doFinal(both, NONCE_BYTES, both.length - NONCE_BYTES);
    }

    private Cipher cipher(int mode, byte[] nonce, long seq) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((session.value() + "/" + seq).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private String digest(String command) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(digests);
            return "sealed:" + HexFormat.of().formatHex(mac.doFinal(command.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + HMAC, e);
        }
    }
}
