package org.palabre.core.kind;

import org.palabre.core.id.PersonId;
import org.palabre.core.session.Answer;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.step.Kind;
import org.palabre.core.step.Moment;

/** <b>reveal</b>: opens to all what was private until now ({@code core.sight} does it); people read, and may say so. */
record Reveal() implements Kind {
    @Override
    public String word() {
        return "reveal";
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
