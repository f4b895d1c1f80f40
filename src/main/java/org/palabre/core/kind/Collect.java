package org.palabre.core.kind;

import java.util.List;
import java.util.Optional;
import org.palabre.core.id.PersonId;
import org.palabre.core.item.Item;
import org.palabre.core.session.Answer;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.step.Kind;
import org.palabre.core.step.Moment;
import org.palabre.core.step.Player;
import org.palabre.core.step.Writing;

/** <b>collect</b>: people add items, as a list or in nine bubbles; {@code cap} items each, {@code target} never blocks. */
record Collect() implements Kind {
    @Override
    public String word() {
        return "collect";
    }

    @Override
    public Answer answer(Moment moment, PersonId by, SessionCommand.ToStep command) {
        return command instanceof SessionCommand.Write write
                ? Writing.write(moment, by, write, terms(moment, write.collection()))
                : Ready.answer(moment, by, command);
    }

    /** What grows out of something says out of what. */
    private static Writing.Terms terms(Moment moment, String collection) {
        Writing.Terms usual = Writing.terms(moment, collection);
        int parents = moment.step().in().isEmpty() ? 0 : 1;
        return new Writing.Terms(usual.fields(), usual.cap(), usual.perGroup(), parents, Optional.empty());
    }

    @Override
    public boolean begun(Moment moment, PersonId person) {
        return finished(moment, person)
                || !moment.state().items().by(person, moment.id()).isEmpty();
    }

    @Override
    public boolean finished(Moment moment, PersonId person) {
        return moment.run().done().contains(person) || full(moment, person);
    }

    private static boolean full(Moment moment, PersonId person) {
        int cap = moment.step().props().number("cap", 0);
        return cap > 0 && moment.state().items().by(person, moment.id()).size() >= cap;
    }

    @Override
    public List<SessionCommand> play(Moment moment, Player player) {
        if (finished(moment, player.person())) {
            return List.of();
        }
        int cap = moment.step().props().number("cap", 3);
        int wanted = Math.max(1, cap - player.chance().nextInt(1 + cap / 2));
        int have = moment.state().items().by(player.person(), moment.id()).size();
        if (have >= wanted) {
            return List.of(new SessionCommand.Done(moment.id(), true));
        }
        List<Item> parent = Bots.some(moment, player, 1);
        return List.of(Bots.write(moment, player, moment.output(), parent, Optional.empty()));
    }
}
