package org.palabre.core.engine;

import java.time.Instant;
import java.util.Optional;
import org.palabre.core.id.PersonId;
import org.palabre.core.item.Item;
import org.palabre.core.item.ItemEvent;
import org.palabre.core.kind.Kinds;
import org.palabre.core.method.Step;
import org.palabre.core.session.Answer;
import org.palabre.core.session.Person;
import org.palabre.core.session.Refusal;
import org.palabre.core.session.Role;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.session.SessionState;
import org.palabre.core.session.StepRun;
import org.palabre.core.sight.Sight;
import org.palabre.core.step.Moment;
import org.palabre.core.step.Writing;

/** Commands about one item that mean the same whatever step it was written in. */
final class ItemDesk {
    private static final int LONGEST_REASON = 300;

    private final SessionState state;
    private final PersonId by;

    ItemDesk(SessionState state, PersonId by) {
        this.state = state;
        this.by = by;
    }

    /** An item that the person may not see does not exist for them. */
    Answer answer(SessionCommand.ToItem command, Instant at) {
        Optional<Item> item = state.items().find(command.item()).filter(found -> Sight.sees(state, by, found));
        if (item.isEmpty()) {
            return Refusal.NO_SUCH_ITEM.refused();
        }
        return switch (command) {
            case SessionCommand.Withdraw ignored -> withdraw(item.get(), at);
            case SessionCommand.Release release -> release(item.get(), release);
            case SessionCommand.Witness witness -> witness(item.get(), witness);
            case SessionCommand.Hide hide -> hide(item.get(), hide);
        };
    }

    private Answer withdraw(Item item, Instant at) {
        Optional<StepRun> run = state.run(item.run());
        Optional<Step> step = Sight.step(state, item);
        if (run.isEmpty() || step.isEmpty()) {
            return Refusal.NOT_OPEN.refused();
        }
        Moment moment = new Moment(state, step.get(), run.get(), at);
        if (!Kinds.of(step.get().kind()).takes(moment) && !state.takesInput(run.get(), by)) {
            return Refusal.NOT_OPEN.refused();
        }
        return Writing.mayChange(moment, by, item)
                ? Answer.accept(new SessionEvent.InItems(new ItemEvent.Withdrawn(item.id(), by)))
                : Refusal.NOT_YOURS.refused();
    }

    private Answer release(Item item, SessionCommand.Release command) {
        if (item.about().filter(by::equals).isEmpty()) {
            return Refusal.NOT_YOURS.refused();
        }
        return item.release() == command.to() && item.signed() == command.signed()
                ? Answer.accept()
                : Answer.accept(
                        new SessionEvent.InItems(new ItemEvent.Released(item.id(), command.to(), command.signed())));
    }

    private Answer witness(Item item, SessionCommand.Witness command) {
        boolean commitment = Sight.step(state, item)
                .filter(step -> step.kind().equals("commit"))
                .isPresent();
        if (!commitment) {
            return Refusal.NOT_ALLOWED.refused();
        }
        if (item.author().equals(by)) {
            return Refusal.OWN_ITEM.refused();
        }
        return item.witnesses().contains(by) == command.on()
                ? Answer.accept()
                : Answer.accept(new SessionEvent.InItems(new ItemEvent.Witnessed(item.id(), by, command.on())));
    }

    private Answer hide(Item item, SessionCommand.Hide command) {
        boolean crew = state.person(by)
                .map(Person::role)
                .filter(Role.FACILITATOR::equals)
                .isPresent();
        if (!crew) {
            return Refusal.NOT_ALLOWED.refused();
        }
        if (command.reason().length() > LONGEST_REASON) {
            return Refusal.TOO_LONG.refused(LONGEST_REASON);
        }
        return item.hidden() == command.on()
                ? Answer.accept()
                : Answer.accept(
                        new SessionEvent.InItems(new ItemEvent.Hidden(item.id(), command.on(), by, command.reason())));
    }
}
