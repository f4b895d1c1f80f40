package org.palabre.core.kind;

import org.palabre.core.id.PersonId;
import org.palabre.core.session.Answer;
import org.palabre.core.session.Refusal;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.step.Moment;

/** "I am ready": what most kinds do with the commands that they have no own answer to. */
public final class Ready {
    private Ready() {}

    public static Answer answer(Moment moment, PersonId by, SessionCommand.ToStep command) {
        if (!(command instanceof SessionCommand.Done done)) {
            return Refusal.NOT_ALLOWED.refused();
        }
        return moment.run().done().contains(by) == done.on()
                ? Answer.accept()
                : Answer.accept(new SessionEvent.DoneSaid(moment.id(), by, done.on()));
    }
}
