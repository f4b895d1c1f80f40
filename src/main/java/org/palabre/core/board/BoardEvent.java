package org.palabre.core.board;

import java.util.Optional;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;

/** What happens on the boards of a step. */
public sealed interface BoardEvent {
    RunId run();

    /** What kind of act it was, for the record and for "undo". */
    enum Act {
        LAID,
        PUT,
        TAKEN,
        MADE,
        NAMED,
        REMOVED,
        MERGED,
        SPLIT,
        ACCEPTED,
        UNDONE
    }

    /**
     * Somebody changed the board; an act is one event, so that it happens whole. Undoing is another such event.
     *
     * @param whose the owner of a private board; empty: the board of all
     * @param source whose suggestion {@code by} took over; empty: they did it by themselves
     */
    record Changed(RunId run, Optional<PersonId> whose, PersonId by, Act act, Change change, Optional<String> source)
            implements BoardEvent {
        public Changed(RunId run, Optional<PersonId> whose, PersonId by, Act act, Change change) {
            this(run, whose, by, act, change, Optional.empty());
        }
    }

    /** Somebody would come to this, or would not any more. */
    record Interested(RunId run, ItemId item, PersonId person, boolean on) implements BoardEvent {}

    /** Somebody asks those of {@code into} whether {@code item} may become part of it, or takes the question back. */
    record Offered(RunId run, ItemId item, ItemId into, PersonId by, boolean on) implements BoardEvent {}

    /** Somebody asks a machine for groups, fewer or more of them ({@code grain}, see {@link Search}). */
    record Sought(RunId run, PersonId by, double grain) implements BoardEvent {}

    /** The machine could not answer. */
    record Unanswered(RunId run) implements BoardEvent {}

    /**
     * A way to arrange the board, for people to take over or not; an empty change without {@code themes} puts it away.
     *
     * @param source who says so: a person's id, or the name of the algorithm with its version
     */
    record Proposed(RunId run, String source, Change change, Optional<Proposal.Themes> themes) implements BoardEvent {}
}
