package org.palabre.core.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.palabre.core.grouping.Group;
import org.palabre.core.id.PersonId;
import org.palabre.core.item.Item;
import org.palabre.core.method.Step;
import org.palabre.core.session.Answer;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.session.Turn;
import org.palabre.core.step.Moment;
import org.palabre.core.step.Player;
import org.palabre.core.step.Writing;
import org.palabre.core.talk.Fishbowl;
import org.palabre.core.talk.Form;

/**
 * <b>discuss</b>: people talk, in the form that {@code turn} names. With {@code out} they keep shared notes, one entry after the
 * other: where the group signs, everybody in it may word an entry better; what earlier guests of the same table wrote stays
 * as it is, to be read and built upon.
 */
record Discuss() implements TalkingKind {
    private static final int MOST_NOTES_OF_A_BOT = 2;

    @Override
    public String word() {
        return "discuss";
    }

    @Override
    public boolean awaits(Moment moment, PersonId person) {
        return writes(moment) && moment.isParticipant(person);
    }

    @Override
    public Answer answer(Moment moment, PersonId by, SessionCommand.ToStep command) {
        return switch (command) {
            case SessionCommand.Write write
            when writes(moment) -> Writing.write(moment, by, write, Writing.terms(moment, write.collection()));
            case SessionCommand.Sit sit when Form.of(moment.step()) == Form.FISHBOWL -> Fishbowl.sit(moment, by, sit);
            default -> Ready.answer(moment, by, command);
        };
    }

    private static boolean writes(Moment moment) {
        return !moment.step().out().isEmpty();
    }

    @Override
    public Optional<String> turnRole(Moment moment, Group group, PersonId member, int index) {
        boolean theirs = turnPerson(moment, Optional.of(group), index)
                .filter(member::equals)
                .isPresent();
        return switch (Form.of(moment.step())) {
            case SILENT_CLIENT -> Optional.of(theirs ? "client" : "consultant");
            case OPEN, ROUND, TALKING_PIECE, FISHBOWL, ROUNDS -> theirs ? Optional.of("speaker") : Optional.empty();
        };
    }

    @Override
    public boolean turnsByClock(Step step) {
        return step.time().swap();
    }

    /** A table has begun when something stands on its sheet. */
    @Override
    public boolean begun(Moment moment, PersonId person) {
        Optional<Group> group = moment.group(person);
        return finished(moment, person)
                || moment.state()
                        .items()
                        .of(moment.id())
                        .anyMatch(item -> item.author().equals(person)
                                || group.isPresent() && item.group().equals(group.map(Group::id)));
    }

    @Override
    public List<SessionCommand> play(Moment moment, Player player) {
        PersonId me = player.person();
        if (finished(moment, me) || !moment.isParticipant(me)) {
            return List.of();
        }
        List<SessionCommand> asked = new ArrayList<>(speak(moment, me));
        boolean seated = moment.step().with().isEmpty() || moment.group(me).isPresent();
        int wanted = writes(moment) && seated ? 1 + me.value().hashCode() % MOST_NOTES_OF_A_BOT : 0;
        if (moment.state().items().by(me, moment.id()).size() < wanted) {
            List<Item> heard = Bots.some(moment, player, player.chance().nextInt(2));
            asked.add(Bots.write(moment, player, moment.output(), heard, Optional.empty()));
        } else if (asked.isEmpty()) {
            asked.add(new SessionCommand.Done(moment.id(), true));
        }
        return asked;
    }

    /** Whoever has the word says something and passes it on; some take a chair or the piece. */
    private List<SessionCommand> speak(Moment moment, PersonId me) {
        Optional<Group> group = moment.group(me);
        if (Form.of(moment.step()) == Form.FISHBOWL) {
            boolean inside = moment.run().circle().contains(me);
            boolean room = Fishbowl.circle(moment, group).size() < Fishbowl.chairs(moment) - 1;
            return inside || !room ? List.of() : List.of(new SessionCommand.Sit(moment.id(), true));
        }
        int now = now(moment, group);
        boolean mine = turnPerson(moment, group, now).filter(me::equals).isPresent();
        return mine ? List.of(new SessionCommand.PassTurn(moment.id(), now + 1)) : List.of();
    }

    private int now(Moment moment, Optional<Group> group) {
        Optional<Turn> passed = group.isPresent()
                ? Optional.ofNullable(moment.run().turns().get(group.get().id()))
                : moment.run().plenary();
        return passed.map(Turn::index).orElseGet(() -> firstTurn(moment, group));
    }
}
