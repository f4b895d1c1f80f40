package org.palabre.core.session;

import java.util.Locale;
import java.util.Map;

/** Why a command was refused. The word is stable: clients turn it into a sentence. */
public enum Refusal {
    UNKNOWN_RUN,
    NOT_OPEN,
    PAUSED,
    NOT_YOURS,
    NOT_ALLOWED,
    NO_SUCH_ITEM,
    NO_SUCH_CHOICE,
    NO_SUCH_PERSON,
    ALREADY_THERE,
    /** Somebody else gave the item another wording since the one this starts from. */
    CHANGED_MEANWHILE,
    CAP_REACHED,
    EMPTY,
    TOO_LONG,
    VOTES_SPENT,
    /** Those for this collection are spent; others may have some left. */
    VOTES_SPENT_HERE,
    /** This vote takes whole ballots, not single marks. */
    CAST_WHOLE,
    /** A secret vote was counted, and is counted once. */
    COUNTED,
    TOO_MANY_ON_ONE,
    OWN_ITEM,
    NOT_IN_GROUP,
    NEED_PARENTS,
    FULL,
    CELL_TAKEN,
    CONVENER_BUSY,
    ALREADY_BEGUN,
    NOTHING_TO_UNDO,
    MOVED_ON,
    NOTHING_NEXT,
    NOTHING_BEFORE,
    NOT_PLANNED,
    NOT_STARTED,
    SESSION_CLOSED,
    NEEDS_REASON,
    /** A step that joins would show what stands there to more people than its writers were told. */
    NOT_FOR_ALL,
    BAD_VALUE,
    /** The database did not answer; nothing was applied. */
    TRY_AGAIN,
    /** Something of ours failed; it stands in the server's log. */
    OUR_FAULT;

    /** The word on the wire: {@code votes-spent}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Answer.Refused refused() {
        return new Answer.Refused(this, Map.of());
    }

    /** @param max the limit that was passed */
    public Answer.Refused refused(int max) {
        return new Answer.Refused(this, Map.of("max", String.valueOf(max)));
    }

    /** @param expected what would have been right */
    public Answer.Refused refused(String expected) {
        return new Answer.Refused(this, Map.of("expected", expected));
    }
}
