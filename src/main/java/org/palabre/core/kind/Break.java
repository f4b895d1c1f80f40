package org.palabre.core.kind;

import org.palabre.core.id.PersonId;
import org.palabre.core.session.Answer;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.step.Kind;
import org.palabre.core.step.Moment;

/** <b>break</b>: a rest. Who is back says so. */
record Break() implements Kind {
    @Override
    public String word() {
        return "break";
    }

    @Override
    public Answer answer(Moment moment, PersonId by, SessionCommand.ToStep command) {
        return Ready.answer(moment, by, command);
    }
}
