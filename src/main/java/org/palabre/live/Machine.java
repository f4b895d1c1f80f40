package org.palabre.live;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.palabre.core.organise.Quest;
import org.palabre.core.session.SessionCommand;

/** What works out suggestions for boards, beside the rooms. Asked on a room's loop, so it returns at once; answers on any thread. */
public interface Machine {

    /** Fails when it cannot answer, or too many ask. */
    CompletionStage<SessionCommand.Propose> answer(Quest quest);

    /** Where there is none: in rehearsals. */
    Machine NONE = quest -> CompletableFuture.failedFuture(new UnsupportedOperationException("no machine is here"));
}
