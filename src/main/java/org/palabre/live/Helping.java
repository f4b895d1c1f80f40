package org.palabre.live;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.palabre.core.organise.Assistance;
import org.palabre.core.organise.Quest;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.session.SessionState;
import org.palabre.live.loop.Loop;

/**
 * Has the machine work out what people ask for on a board of this room, one thing after another; the room goes on meanwhile. After
 * a restart it goes on with what is not answered yet, since that stands in the log. Lives on the room's loop.
 */
final class Helping {
    private static final Logger LOG = Logger.getLogger(Helping.class);
    /** Cards that come close together are looked at together. */
    private static final Duration BREATH = Duration.ofMillis(250);

    private final Loop loop;
    private final Machine machine;
    private final Supplier<SessionState> state;
    private final Consumer<SessionCommand> ask;
    private boolean busy;

    /** @param ask puts what the machine says before the room */
    Helping(Loop loop, Machine machine, Supplier<SessionState> state, Consumer<SessionCommand> ask) {
        this.loop = loop;
        this.machine = machine;
        this.state = state;
        this.ask = ask;
    }

    /** Something changed. */
    void look() {
        if (!busy && Assistance.isWanted(state.get())) {
            busy = true;
            loop.after(BREATH, this::work);
        }
    }

    private void work() {
        Optional<Quest> quest = Assistance.quest(state.get());
        busy = quest.isPresent();
        quest.ifPresent(this::send);
    }

    private void send(Quest quest) {
        CompletionStage<SessionCommand.Propose> answer = machine.answer(quest);
        answer.whenComplete((said, trouble) -> loop.execute(() -> {
            busy = false;
            if (trouble == null) {
                ask.accept(said);
            } else {
                LOG.warnf(
                        "Session %s: no suggestion for %d cards: %s",
                        state.get().id(),
                        quest.cards().size(),
                        trouble instanceof CompletionException && trouble.getCause() != null
                                ? trouble.getCause()
                                : trouble);
                ask.accept(new SessionCommand.GiveUp(quest.run(), quest.round()));
            }
            look();
        }));
    }
}
