package org.palabre.core.kind;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.palabre.core.grouping.Group;
import org.palabre.core.id.PersonId;
import org.palabre.core.item.Item;
import org.palabre.core.method.Mode;
import org.palabre.core.method.Props;
import org.palabre.core.method.Step;
import org.palabre.core.session.Answer;
import org.palabre.core.session.Refusal;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.step.Kind;
import org.palabre.core.step.Moment;
import org.palabre.core.step.Player;
import org.palabre.core.step.Writing;

/**
 * <b>interview</b>: in pairs or trios one tells, the others ask and write down; then they swap. What is written is
 * {@code about} the teller, and only the teller lets it travel beyond the group. {@code time} is the length of one turn of a
 * pair; a trio shares the same two turns among three.
 */
record Interview() implements Kind {
    private static final int TURNS_OF_A_PAIR = 2;
    private static final int USUAL_CAP = 3;

    @Override
    public String word() {
        return "interview";
    }

    @Override
    public Optional<Duration> length(Step step, Mode mode) {
        return step.time().length(mode).map(turn -> mode == Mode.LIVE ? turn.multipliedBy(TURNS_OF_A_PAIR) : turn);
    }

    @Override
    public int turns(Moment moment, Optional<Group> group) {
        return group.map(g -> g.members().size()).orElse(0);
    }

    @Override
    public Optional<Duration> turnLength(Moment moment, Optional<Group> group, int index) {
        int turns = Math.max(1, turns(moment, group));
        return moment.state().plan().mode() == Mode.LIVE
                ? length(moment.step(), Mode.LIVE).map(all -> all.dividedBy(turns))
                : Optional.empty();
    }

    @Override
    public boolean turnsByClock(Step step) {
        return step.time().swap();
    }

    @Override
    public Optional<PersonId> turnPerson(Moment moment, Optional<Group> group, int index) {
        return group.map(Group::members)
                .filter(members -> index < members.size())
                .map(members -> members.get(index));
    }

    @Override
    public Optional<String> turnRole(Moment moment, Group group, PersonId member, int index) {
        int size = group.members().size();
        int place = Math.floorMod(group.members().indexOf(member) - index, size);
        return Optional.of(place == 0 ? "teller" : place == 1 ? "interviewer" : "scribe");
    }

    @Override
    public Answer answer(Moment moment, PersonId by, SessionCommand.ToStep command) {
        return command instanceof SessionCommand.Write write
                ? write(moment, by, write)
                : Ready.answer(moment, by, command);
    }

    private static Answer write(Moment moment, PersonId by, SessionCommand.Write write) {
        Optional<Group> group = moment.group(by);
        Optional<PersonId> teller = write.about();
        if (group.isEmpty() || teller.filter(group.get()::has).isEmpty()) {
            return Refusal.NOT_IN_GROUP.refused();
        }
        boolean alone = group.get().members().size() == 1;
        if (teller.filter(by::equals).isPresent() && !alone) {
            return Refusal.NOT_ALLOWED.refused("the listener writes");
        }
        Writing.Terms usual = Writing.terms(moment, write.collection());
        return Writing.write(
                moment,
                by,
                write,
                new Writing.Terms(usual.fields(), cap(moment.step(), write.collection()), false, 0, teller));
    }

    /** One story of each teller; as many of the rest as the protocol says. */
    private static int cap(Step step, String collection) {
        for (Props question : step.props().parts("protocol")) {
            String to = question.word("to", "");
            if (to.startsWith(collection + ".")) {
                return 1;
            }
            if (to.equals(collection)) {
                return question.number("cap", USUAL_CAP);
            }
        }
        return USUAL_CAP;
    }

    @Override
    public boolean begun(Moment moment, PersonId person) {
        return finished(moment, person)
                || items(moment).anyMatch(item -> item.author().equals(person));
    }

    private static Stream<Item> items(Moment moment) {
        return moment.state().items().of(moment.id());
    }

    @Override
    public List<SessionCommand> play(Moment moment, Player player) {
        PersonId me = player.person();
        Optional<Group> group = moment.group(me);
        if (finished(moment, me) || group.isEmpty()) {
            return List.of();
        }
        List<SessionCommand> asked = new ArrayList<>(release(moment, player));
        for (PersonId teller : group.get().members()) {
            boolean mine = !teller.equals(me) && listener(group.get(), teller).equals(me);
            if (mine) {
                asked.addAll(listen(moment, player, teller));
            }
        }
        boolean told = items(moment).anyMatch(item -> item.owner().equals(me));
        if (asked.isEmpty() && (told || group.get().members().size() == 1)) {
            asked.add(new SessionCommand.Done(moment.id(), true));
        }
        return asked;
    }

    private static PersonId listener(Group group, PersonId teller) {
        int place = group.members().indexOf(teller);
        return group.members().get((place + 1) % group.members().size());
    }

    private static List<SessionCommand> listen(Moment moment, Player player, PersonId teller) {
        List<SessionCommand> asked = new ArrayList<>();
        for (String collection : Writing.collections(moment)) {
            long have = items(moment)
                    .filter(item ->
                            item.collection().equals(collection) && item.owner().equals(teller))
                    .count();
            for (long i = have; i < Math.min(2, cap(moment.step(), collection)); i++) {
                asked.add(Bots.write(moment, player, collection, List.of(), Optional.of(teller)));
            }
        }
        return asked;
    }

    private static List<SessionCommand> release(Moment moment, Player player) {
        return items(moment)
                .filter(item -> item.about().filter(player.person()::equals).isPresent())
                .filter(item -> item.release() == Item.Release.NONE)
                .map(item -> (SessionCommand) new SessionCommand.Release(
                        item.id(), player.chance().nextInt(5) == 0 ? Item.Release.GROUP : Item.Release.ALL, false))
                .toList();
    }
}
