package org.palabre.core.kind;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palabre.core.id.PersonId;
import org.palabre.core.session.Answer;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.step.Moment;
import org.palabre.core.step.Player;
import org.palabre.core.step.Writing;

/**
 * <b>debrief</b>: people look back; one item each, with a field for each question. With {@code turn} they say it aloud, one after the
 * other.
 */
record Debrief() implements TalkingKind {
    @Override
    public String word() {
        return "debrief";
    }

    @Override
    public Answer answer(Moment moment, PersonId by, SessionCommand.ToStep command) {
        return command instanceof SessionCommand.Write write
                ? Writing.write(moment, by, write, terms(moment))
                : Ready.answer(moment, by, command);
    }

    private static Writing.Terms terms(Moment moment) {
        Map<String, String> fields = new HashMap<>();
        moment.step().props().words("questions").forEach(question -> fields.put(question, "text"));
        if (fields.isEmpty()) {
            fields.put("text", "text");
        }
        return new Writing.Terms(fields, 1, false, 0, Optional.empty());
    }

    @Override
    public boolean finished(Moment moment, PersonId person) {
        return moment.run().done().contains(person)
                || !moment.state().items().by(person, moment.id()).isEmpty();
    }

    @Override
    public List<SessionCommand> play(Moment moment, Player player) {
        if (finished(moment, player.person())) {
            return List.of();
        }
        Map<String, String> fields = new HashMap<>();
        terms(moment).fields().keySet().stream().sorted().forEach(id -> fields.put(id, player.say("debrief")));
        return List.of(new SessionCommand.Write(
                moment.id(), player.newItem(), moment.output(), fields, List.of(), Optional.empty(), true));
    }
}
