package org.palabre.core.kind;

import java.util.List;
import java.util.Optional;
import org.palabre.core.grouping.Group;
import org.palabre.core.id.PersonId;
import org.palabre.core.item.Item;
import org.palabre.core.session.Answer;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.step.Kind;
import org.palabre.core.step.Moment;
import org.palabre.core.step.Player;
import org.palabre.core.step.Writing;

/**
 * <b>transform</b>: new items made from others, which they name as their parents ({@code op}: generalise, enhance, build,
 * connect, imagine, rewrite…). Connecting takes two parents, everything else at least one, as far as there are any.
 */
record Transform() implements Kind {
    @Override
    public String word() {
        return "transform";
    }

    @Override
    public Answer answer(Moment moment, PersonId by, SessionCommand.ToStep command) {
        return command instanceof SessionCommand.Write write
                ? Writing.write(moment, by, write, terms(moment, write.collection()))
                : Ready.answer(moment, by, command);
    }

    private static Writing.Terms terms(Moment moment, String collection) {
        Writing.Terms usual = Writing.terms(moment, collection);
        return new Writing.Terms(usual.fields(), usual.cap(), usual.perGroup(), parents(moment), Optional.empty());
    }

    private static int parents(Moment moment) {
        return switch (moment.step().props().word("op", "rewrite")) {
            case "connect" -> 2;
            default -> 1;
        };
    }

    @Override
    public boolean begun(Moment moment, PersonId person) {
        return finished(moment, person) || ours(moment, person) > 0;
    }

    private static long ours(Moment moment, PersonId person) {
        Optional<Group> group = moment.group(person);
        return moment.state()
                .items()
                .of(moment.id())
                .filter(item -> item.author().equals(person)
                        || (group.isPresent() && item.group().equals(group.map(Group::id))))
                .count();
    }

    @Override
    public List<SessionCommand> play(Moment moment, Player player) {
        PersonId me = player.person();
        boolean noGroup = moment.step().with().isPresent() && moment.group(me).isEmpty();
        if (finished(moment, me) || noGroup) {
            return List.of();
        }
        int cap = moment.step().props().number("cap", 2);
        int wanted = Math.max(1, cap - player.chance().nextInt(1 + cap / 2));
        List<Item> parents =
                Bots.some(moment, player, parents(moment) + player.chance().nextInt(2));
        if (ours(moment, me) >= Math.min(wanted, cap) || (parents.isEmpty() && ours(moment, me) > 0)) {
            return List.of(new SessionCommand.Done(moment.id(), true));
        }
        return List.of(Bots.write(moment, player, moment.output(), parents, Optional.empty()));
    }
}
