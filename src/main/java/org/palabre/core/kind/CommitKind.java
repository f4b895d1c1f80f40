package org.palabre.core.kind;

import java.util.List;
import java.util.Optional;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.item.Item;
import org.palabre.core.session.Answer;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.step.Kind;
import org.palabre.core.step.Moment;
import org.palabre.core.step.Player;
import org.palabre.core.step.Writing;

/**
 * <b>commit</b>: who does what by when, with a first step and a request; each commitment names what it grew from, and others may
 * stand witness.
 */
record CommitKind() implements Kind {
    @Override
    public String word() {
        return "commit";
    }

    @Override
    public Answer answer(Moment moment, PersonId by, SessionCommand.ToStep command) {
        return command instanceof SessionCommand.Write write
                ? Writing.write(moment, by, write, terms(moment))
                : Ready.answer(moment, by, command);
    }

    private static Writing.Terms terms(Moment moment) {
        Writing.Terms usual = Writing.terms(moment, moment.output());
        return new Writing.Terms(usual.fields(), usual.cap(), false, 1, Optional.empty());
    }

    @Override
    public boolean begun(Moment moment, PersonId person) {
        return finished(moment, person)
                || !moment.state().items().by(person, moment.id()).isEmpty();
    }

    @Override
    public List<SessionCommand> play(Moment moment, Player player) {
        PersonId me = player.person();
        boolean noGroup = moment.step().with().isPresent() && moment.group(me).isEmpty();
        if (finished(moment, me) || noGroup) {
            return List.of();
        }
        if (!moment.state().items().by(me, moment.id()).isEmpty()
                || player.chance().nextInt(4) == 0) {
            return List.of(new SessionCommand.Done(moment.id(), true));
        }
        Optional<ItemId> topic = moment.group(me).flatMap(group -> group.topic());
        List<ItemId> parents = topic.map(List::of)
                .orElseGet(() ->
                        Bots.some(moment, player, 1).stream().map(Item::id).toList());
        return List.of(new SessionCommand.Write(
                moment.id(),
                player.newItem(),
                moment.output(),
                Bots.fields(moment, moment.output(), player),
                parents,
                Optional.empty(),
                true));
    }
}
