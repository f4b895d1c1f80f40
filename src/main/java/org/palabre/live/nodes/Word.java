package org.palabre.live.nodes;

import java.util.Optional;
import org.palabre.core.id.SessionId;

/** What one process says to the others: ids and numbers, never a participant's words. */
sealed interface Word {

    /** @param seq committed up to here */
    record Wrote(SessionId session, long seq) implements Word {}

    /** Who is connected has changed; it stands in the register. */
    record Here(SessionId session) implements Word {}

    record Keep(SessionId session) implements Word {}

    /** @param edition that the log of this session is in now: somebody was erased, or its time was over */
    record Rewrote(SessionId session, int edition) implements Word {}

    /** The speaker came or goes. */
    record Moved() implements Word {}

    /** As one line without its end. */
    default String line() {
        return switch (this) {
            case Wrote wrote -> "w " + wrote.session + " " + wrote.seq;
            case Here here -> "h " + here.session;
            case Keep keep -> "k " + keep.session;
            case Rewrote rewrote -> "r " + rewrote.session + " " + rewrote.edition;
            case Moved ignored -> "m";
        };
    }

    /** Empty for a word of another version of Palabre: nothing is lost, since words are hints. */
    static Optional<Word> of(String line) {
        String[] parts = line.split(" ", -1);
        return switch (parts[0] + parts.length) {
            case "w3" ->
                parts[2].matches("[0-9]{1,18}")
                        ? Optional.of(new Wrote(new SessionId(parts[1]), Long.parseLong(parts[2])))
                        : Optional.empty();
            case "h2" -> Optional.of(new Here(new SessionId(parts[1])));
            case "k2" -> Optional.of(new Keep(new SessionId(parts[1])));
            case "r3" ->
                parts[2].matches("[0-9]{1,9}")
                        ? Optional.of(new Rewrote(new SessionId(parts[1]), Integer.parseInt(parts[2])))
                        : Optional.empty();
            case "m1" -> Optional.of(new Moved());
            default -> Optional.empty();
        };
    }
}
