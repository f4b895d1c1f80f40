package org.palabre.core.kind;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.item.Item;
import org.palabre.core.session.Answer;
import org.palabre.core.session.Refusal;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.step.Kind;
import org.palabre.core.step.Moment;
import org.palabre.core.step.Player;
import org.palabre.core.vote.Ballot;
import org.palabre.core.vote.Tally;
import org.palabre.core.vote.VoteEvent;
import org.palabre.core.vote.VoteMethod;
import org.palabre.core.vote.VoteMethods;

/**
 * <b>vote</b>: everybody marks a ballot of their own, which nobody else can touch or read. With {@code secrecy: private} nothing is
 * ever counted: the marks serve the voter alone.
 */
record VoteKind() implements Kind {
    @Override
    public String word() {
        return "vote";
    }

    static VoteMethod method(Moment moment) {
        String word = moment.step().props().word("method", "approval");
        return VoteMethods.find(word)
                .orElseThrow(() -> new IllegalStateException("no way of voting is called " + word));
    }

    /** Whether the marks serve the voter alone. */
    static boolean isPrivate(Moment moment) {
        return moment.step().props().word("secrecy", "until_close").equals("private");
    }

    /** What this person votes on: all they can see among the inputs. */
    static List<Item> candidates(Moment moment, PersonId person) {
        return moment.inputs(person).toList();
    }

    private static boolean isCandidate(Moment moment, PersonId person, ItemId id) {
        return moment.state()
                .items()
                .find(id)
                .filter(item -> moment.reads(person, item))
                .isPresent();
    }

    @Override
    public Answer answer(Moment moment, PersonId by, SessionCommand.ToStep command) {
        return command instanceof SessionCommand.Mark mark ? mark(moment, by, mark) : Ready.answer(moment, by, command);
    }

    private static Answer mark(Moment moment, PersonId by, SessionCommand.Mark command) {
        if (!moment.isParticipant(by)) {
            return Refusal.NOT_ALLOWED.refused();
        }
        List<String> criteria = method(moment).criteria(moment.step().props());
        String criterion = command.criterion().isEmpty() ? criteria.getFirst() : command.criterion();
        if (!criteria.contains(criterion)) {
            return Refusal.BAD_VALUE.refused("criterion: " + criteria);
        }
        if (!isCandidate(moment, by, command.item())) {
            return Refusal.NO_SUCH_CHOICE.refused();
        }
        VoteEvent.Marked mark = new VoteEvent.Marked(moment.id(), by, command.item(), criterion, command.value());
        Ballot before = moment.state().vote(moment.id()).ballot(by);
        if (before.mark(command.item(), criterion).equals(command.value())) {
            return Answer.accept();
        }
        return command.value()
                .flatMap(value -> method(moment).fault(moment.step().props(), before, mark, value))
                .map(VoteKind::refused)
                .orElseGet(() -> Answer.accept(new SessionEvent.InVote(mark)));
    }

    private static Answer refused(VoteMethod.Fault fault) {
        return switch (fault.kind()) {
            case VOTES_SPENT -> Refusal.VOTES_SPENT.refused(fault.limit());
            case TOO_MANY_ON_ONE -> Refusal.TOO_MANY_ON_ONE.refused(fault.limit());
            case BAD_VALUE -> Refusal.BAD_VALUE.refused(fault.limit());
        };
    }

    @Override
    public boolean begun(Moment moment, PersonId person) {
        return finished(moment, person)
                || moment.state().vote(moment.id()).ballots().containsKey(person);
    }

    @Override
    public List<SessionEvent> closing(Moment moment) {
        if (isPrivate(moment)) {
            return List.of();
        }
        return List.of(new SessionEvent.InVote(new VoteEvent.Counted(moment.id(), tally(moment))));
    }

    static Tally tally(Moment moment) {
        VoteMethod method = method(moment);
        List<ItemId> items = moment.inputs().map(Item::id).toList();
        List<PersonId> voters = moment.people();
        List<Ballot> ballots =
                List.copyOf(moment.state().vote(moment.id()).ballots().values());
        return new Tally(
                method.word(),
                Math.max(voters.size(), ballots.size()),
                ballots.size(),
                method.criteria(moment.step().props()),
                method.count(moment.step().props(), items, ballots));
    }

    @Override
    public List<SessionCommand> play(Moment moment, Player player) {
        PersonId me = player.person();
        if (finished(moment, me)) {
            return List.of();
        }
        List<SessionCommand> asked = new ArrayList<>();
        if (!moment.state().vote(moment.id()).ballots().containsKey(me)) {
            List<Item> candidates = new ArrayList<>(candidates(moment, me));
            Collections.shuffle(candidates, new Random(player.chance().nextLong()));
            int room = method(moment).marks(moment.step().props(), candidates.size());
            for (Item item : candidates) {
                for (String criterion : method(moment).criteria(moment.step().props())) {
                    if (room > 0 && worth(moment, player)) {
                        room--;
                        asked.add(new SessionCommand.Mark(moment.id(), item.id(), criterion, value(moment, player)));
                    }
                }
            }
        }
        asked.add(new SessionCommand.Done(moment.id(), true));
        return asked;
    }

    /** Points go to some items only, grades and scores to all. */
    private static boolean worth(Moment moment, Player player) {
        String word = method(moment).word();
        return !word.equals("approval") || player.chance().nextInt(3) == 0;
    }

    private static Optional<Integer> value(Moment moment, Player player) {
        List<Integer> values = method(moment).values(moment.step().props());
        boolean points = method(moment).word().equals("dots");
        return points ? Optional.of(1) : player.oneOf(values);
    }
}
