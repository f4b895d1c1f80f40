package org.palabre.core.kind;

import org.palabre.core.id.PersonId;
import org.palabre.core.session.Answer;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.step.Kind;
import org.palabre.core.step.Moment;

/** <b>brief</b>: shows the mandate and the rules of the game; with {@code ack} people say that they have read them. */
record Brief() implements Kind {
    @Override
    public String word() {
        return "brief";
    }

    @Override
    public boolean awaits(Moment moment, PersonId person) {
        return moment.step().props().says("ack") && moment.isParticipant(person);
    }

    @Override
    public Answer answer(Moment moment, PersonId by, SessionCommand.ToStep command) {
        return Ready.answer(moment, by, command);
    }
}
