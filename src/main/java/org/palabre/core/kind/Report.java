package org.palabre.core.kind;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.palabre.core.grouping.Group;
import org.palabre.core.id.PersonId;
import org.palabre.core.item.Item;
import org.palabre.core.session.Answer;
import org.palabre.core.session.Refusal;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.step.Kind;
import org.palabre.core.step.Moment;
import org.palabre.core.step.Player;
import org.palabre.core.step.Writing;

/**
 * <b>report</b>: each group brings one account of what it found, in the fields of the collection it writes to. {@code by: host}
 * gives the pen to the host, where the table has one; otherwise anybody in the group holds it.
 */
record Report() implements Kind {
    private static final int ONE_EACH = 1;

    @Override
    public String word() {
        return "report";
    }

    @Override
    public Answer answer(Moment moment, PersonId by, SessionCommand.ToStep command) {
        if (!(command instanceof SessionCommand.Write write)) {
            return Ready.answer(moment, by, command);
        }
        Writing.Terms usual = Writing.terms(moment, write.collection());
        int cap = moment.step().props().number("cap", ONE_EACH);
        return holdsPen(moment, by)
                ? Writing.write(
                        moment,
                        by,
                        write,
                        new Writing.Terms(usual.fields(), cap, usual.perGroup(), 0, Optional.empty()))
                : Refusal.NOT_YOURS.refused();
    }

    private static boolean holdsPen(Moment moment, PersonId person) {
        Optional<PersonId> host = moment.group(person).flatMap(Group::host);
        return !moment.step().props().word("by", "any").equals("host")
                || host.isEmpty()
                || host.get().equals(person);
    }

    /** Waited for until their group has reported. */
    @Override
    public boolean awaits(Moment moment, PersonId person) {
        return moment.isParticipant(person) && holdsPen(moment, person);
    }

    @Override
    public boolean begun(Moment moment, PersonId person) {
        return finished(moment, person) || ours(moment, person).findAny().isPresent();
    }

    @Override
    public boolean finished(Moment moment, PersonId person) {
        return moment.run().done().contains(person);
    }

    private static Stream<Item> ours(Moment moment, PersonId person) {
        Optional<Group> group = moment.group(person);
        return moment.state()
                .items()
                .of(moment.id())
                .filter(item -> item.author().equals(person)
                        || group.isPresent() && item.group().equals(group.map(Group::id)));
    }

    @Override
    public List<SessionCommand> play(Moment moment, Player player) {
        PersonId me = player.person();
        Optional<Group> group = moment.group(me);
        boolean outside = moment.step().with().isPresent() && group.isEmpty();
        if (finished(moment, me) || outside || !moment.isParticipant(me)) {
            return List.of();
        }
        PersonId pen = group.map(g -> g.host().orElse(g.members().getFirst())).orElse(me);
        if (pen.equals(me) && holdsPen(moment, me) && ours(moment, me).findAny().isEmpty()) {
            List<Item> heard = Bots.some(moment, player, 3);
            return List.of(Bots.write(moment, player, moment.output(), heard, Optional.empty()));
        }
        return List.of(new SessionCommand.Done(moment.id(), true));
    }
}
