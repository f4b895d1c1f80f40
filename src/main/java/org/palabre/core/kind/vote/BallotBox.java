package org.palabre.core.kind.vote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.session.Answer;
import org.palabre.core.session.Refusal;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.vote.VoteEvent;
import org.palabre.core.vote.ballot.Ballot;
import org.palabre.core.vote.ballot.Mark;
import org.palabre.core.vote.ballot.Question;
import org.palabre.core.vote.ballot.VoteMethod;
import org.palabre.core.vote.grades.Consent;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * Takes one person's marks. A command leads to one event at most, whatever is marked, and its envelope has the same size for
 * every ballot: how often and how much the log grows tells nothing of the votes.
 */
final class BallotBox {
    static final int LONGEST_WORDS = 1000;
    private static final int ENVELOPE = 512;
    private static final int PER_MARK = 96;
    // a letter takes at most six bytes as JSON
    private static final int PER_WORDS = 6 * LONGEST_WORDS;

    private final Poll poll;
    private final PersonId by;
    private final Question question;

    BallotBox(Poll poll, PersonId by) {
        this.poll = poll;
        this.by = by;
        this.question = poll.question(by);
    }

    Answer mark(SessionCommand.Mark command) {
        if (poll.secrecy() == Secrecy.SECRET) {
            return Refusal.CAST_WHOLE.refused();
        }
        List<String> criteria = poll.method().criteria(poll.props());
        String criterion = command.criterion().isEmpty() ? criteria.getFirst() : command.criterion();
        Mark mark = new Mark(
                command.item(), criterion, command.value(), command.words().strip());
        Ballot before = poll.vote().ballot(by);
        Optional<Answer> refused = refused(before, mark);
        if (refused.isPresent()) {
            return refused.get();
        }
        List<Mark> marks = poll.method().marking(question, before, mark);
        Ballot after = with(before, marks);
        if (after.equals(before)) {
            return Answer.accept();
        }
        // ranks push others down: what one command does to the ballot is one event
        return Answer.accept(new SessionEvent.InVote(marks.size() == 1 ? marked(marks.getFirst()) : cast(after)));
    }

    /** A whole ballot: every mark of it is right, or none is taken. */
    Answer cast(SessionCommand.Cast command) {
        if (command.abstain()) {
            return poll.props().says("abstain") ? changed(Ballot.ABSTENTION) : Refusal.NOT_ALLOWED.refused();
        }
        Ballot ballot = Ballot.EMPTY;
        for (Mark mark : inOrder(command)) {
            Optional<Answer> refused = refused(ballot, mark);
            if (refused.isPresent()) {
                return refused.get();
            }
            ballot = with(ballot, poll.method().marking(question, ballot, mark));
        }
        return changed(ballot);
    }

    private Answer changed(Ballot ballot) {
        return ballot.equals(poll.vote().ballots().get(by))
                ? Answer.accept()
                : Answer.accept(new SessionEvent.InVote(cast(ballot)));
    }

    private static Ballot with(Ballot before, List<Mark> marks) {
        Ballot after = before;
        for (Mark mark : marks) {
            after = after.with(mark);
        }
        return after;
    }

    /** Lowest first, so that ranks find their place. */
    private static List<Mark> inOrder(SessionCommand.Cast command) {
        List<Mark> marks = new ArrayList<>();
        command.marks()
                .forEach((item, values) -> values.forEach((criterion, value) -> marks.add(new Mark(
                        item,
                        criterion,
                        Optional.of(value),
                        command.words().getOrDefault(item, "").strip()))));
        marks.sort(Comparator.<Mark>comparingInt(mark -> mark.value().orElse(0))
                .thenComparing(mark -> mark.item().value())
                .thenComparing(Mark::criterion));
        return marks;
    }

    private Optional<Answer> refused(Ballot before, Mark mark) {
        if (!question.candidates().contains(mark.item())) {
            return Optional.of(isOwn(mark.item()) ? Refusal.OWN_ITEM.refused() : Refusal.NO_SUCH_CHOICE.refused());
        }
        VoteMethod method = poll.method();
        if (!method.knows(question, mark)) {
            return Optional.of(Refusal.BAD_VALUE.refused("criterion: " + method.criteria(poll.props())));
        }
        if (mark.words().length() > LONGEST_WORDS) {
            return Optional.of(Refusal.TOO_LONG.refused(LONGEST_WORDS));
        }
        return mark.value()
                .flatMap(value -> method.fault(question, before, mark, value))
                .map(BallotBox::refused);
    }

    private boolean isOwn(ItemId id) {
        return poll.moment()
                .inputs(by)
                .anyMatch(item -> item.id().equals(id) && item.author().equals(by));
    }

    private static Answer refused(VoteMethod.Fault fault) {
        return switch (fault.kind()) {
            case VOTES_SPENT -> Refusal.VOTES_SPENT.refused(fault.limit());
            case VOTES_SPENT_HERE -> Refusal.VOTES_SPENT_HERE.refused(fault.limit());
            case TOO_MANY_ON_ONE -> Refusal.TOO_MANY_ON_ONE.refused(fault.limit());
            case BAD_VALUE -> Refusal.BAD_VALUE.refused(fault.limit());
            case NEEDS_REASON -> Refusal.NEEDS_REASON.refused();
            case NOT_DEALT -> Refusal.NO_SUCH_CHOICE.refused();
        };
    }

    private VoteEvent marked(Mark mark) {
        Optional<String> words = Optional.of(mark.words()).filter(text -> !text.isEmpty());
        return new VoteEvent.Marked(
                poll.moment().id(), by, mark.item(), mark.criterion(), mark.value(), words, envelope(1));
    }

    private VoteEvent cast(Ballot ballot) {
        Map<ItemId, Map<String, Integer>> marks = new HashMap<>();
        for (Map.Entry<ItemId, PMap<String, Integer>> of : ballot.marks().entrySet()) {
            marks.put(of.getKey(), new HashMap<>(of.getValue()));
        }
        int most = Math.max(
                question.candidates().size()
                        * poll.method().criteria(poll.props()).size(),
                question.dealt().size());
        return new VoteEvent.Cast(
                poll.moment().id(), by, marks, HashTreePMap.from(ballot.words()), ballot.abstains(), envelope(most));
    }

    /** Room for the fullest ballot there can be. */
    private int envelope(int marks) {
        if (poll.secrecy() == Secrecy.OPEN) {
            return 0;
        }
        boolean reasons = poll.method() instanceof Consent;
        return ENVELOPE + marks * (PER_MARK + (reasons ? PER_WORDS : 0));
    }
}
