package org.palabre.core.kind.vote;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.kind.Ready;
import org.palabre.core.session.Answer;
import org.palabre.core.session.Refusal;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.step.Kind;
import org.palabre.core.step.Moment;
import org.palabre.core.step.Player;
import org.palabre.core.vote.VoteEvent;
import org.palabre.core.vote.ballot.Mark;
import org.palabre.core.vote.crowd.Crowd25;
import org.palabre.core.vote.crowd.Deal;

/** <b>vote</b>: everybody marks a ballot of their own, which nobody else can touch or read; see {@link Secrecy}. */
public record VoteKind() implements Kind {
    /** How many cards a bot weighs. */
    private static final int PATIENCE = 30;

    @Override
    public String word() {
        return "vote";
    }

    /** Cards are dealt once, to those who are there. */
    @Override
    public List<SessionEvent> opening(Moment moment) {
        Poll poll = new Poll(moment);
        if (!(poll.method() instanceof Crowd25)) {
            return List.of();
        }
        Map<ItemId, PersonId> authors = new HashMap<>();
        moment.inputs().forEach(item -> authors.put(item.id(), item.author()));
        List<PersonId> people = moment.people().stream().filter(poll::mayVote).toList();
        long seed = moment.state().plan().seed() ^ moment.id().hashCode() * 0x9E3779B97F4A7C15L;
        int rounds = moment.step().props().number("rounds", Crowd25.ROUNDS);
        return List.of(
                new SessionEvent.InVote(new VoteEvent.Dealt(moment.id(), Deal.cards(authors, people, rounds, seed))));
    }

    @Override
    public Answer answer(Moment moment, PersonId by, SessionCommand.ToStep command) {
        return switch (command) {
            case SessionCommand.Mark mark ->
                refusal(moment, by).orElseGet(() -> box(moment, by).mark(mark));
            case SessionCommand.Cast cast ->
                refusal(moment, by).orElseGet(() -> box(moment, by).cast(cast));
            default -> Ready.answer(moment, by, command);
        };
    }

    private static BallotBox box(Moment moment, PersonId by) {
        return new BallotBox(new Poll(moment), by);
    }

    /** A secret vote is counted once: two counts a ballot apart would tell that ballot. */
    private static Optional<Answer> refusal(Moment moment, PersonId by) {
        Poll poll = new Poll(moment);
        if (!poll.mayVote(by)) {
            return Optional.of(Refusal.NOT_ALLOWED.refused());
        }
        boolean counted =
                poll.secrecy() == Secrecy.SECRET && poll.vote().tally().isPresent();
        return counted ? Optional.of(Refusal.COUNTED.refused()) : Optional.empty();
    }

    @Override
    public boolean awaits(Moment moment, PersonId person) {
        return new Poll(moment).mayVote(person);
    }

    /** Where leaving an item unmarked is a vote, who has begun would tell how the count stands: so only who has finished is told. */
    @Override
    public boolean begun(Moment moment, PersonId person) {
        Poll poll = new Poll(moment);
        boolean tells = poll.method().silenceSpeaks() && poll.secrecy() != Secrecy.OPEN;
        return finished(moment, person) || !tells && poll.vote().ballots().containsKey(person);
    }

    /** A ballot that is cast whole is cast. */
    @Override
    public boolean finished(Moment moment, PersonId person) {
        Poll poll = new Poll(moment);
        boolean cast = poll.secrecy() == Secrecy.SECRET && poll.vote().ballots().containsKey(person);
        return cast || moment.run().done().contains(person);
    }

    @Override
    public List<SessionEvent> closing(Moment moment) {
        Poll poll = new Poll(moment);
        boolean once = poll.secrecy() == Secrecy.SECRET && poll.vote().tally().isPresent();
        return poll.secrecy() == Secrecy.PRIVATE || once
                ? List.of()
                : List.of(new SessionEvent.InVote(new VoteEvent.Counted(moment.id(), poll.tally())));
    }

    @Override
    public List<SessionCommand> play(Moment moment, Player player) {
        PersonId me = player.person();
        Poll poll = new Poll(moment);
        if (finished(moment, me) || !poll.mayVote(me)) {
            return List.of();
        }
        SessionCommand done = new SessionCommand.Done(moment.id(), true);
        if (poll.vote().ballots().containsKey(me)) {
            return List.of(done);
        }
        List<Mark> marks = some(poll.method().fill(poll.question(me), player.chance()), player);
        if (poll.secrecy() == Secrecy.SECRET) {
            return List.of(whole(moment, marks));
        }
        return Stream.concat(
                        marks.stream().map(mark -> (SessionCommand) new SessionCommand.Mark(
                                moment.id(), mark.item(), mark.criterion(), mark.value(), mark.words())),
                        Stream.of(done))
                .toList();
    }

    /** Nobody weighs hundreds of cards: of many a bot marks some, as people do. */
    private static List<Mark> some(List<Mark> marks, Player player) {
        List<ItemId> items =
                new ArrayList<>(marks.stream().map(Mark::item).distinct().toList());
        if (items.size() <= PATIENCE) {
            return marks;
        }
        for (int i = 0; i < PATIENCE; i++) {
            Collections.swap(items, i, i + player.chance().nextInt(items.size() - i));
        }
        Set<ItemId> weighed = Set.copyOf(items.subList(0, PATIENCE));
        return marks.stream().filter(mark -> weighed.contains(mark.item())).toList();
    }

    private static SessionCommand whole(Moment moment, List<Mark> marks) {
        Map<ItemId, Map<String, Integer>> values = new HashMap<>();
        Map<ItemId, String> words = new HashMap<>();
        for (Mark mark : marks) {
            mark.value().ifPresent(value -> values.computeIfAbsent(mark.item(), item -> new HashMap<>())
                    .put(mark.criterion(), value));
            if (!mark.words().isEmpty()) {
                words.put(mark.item(), mark.words());
            }
        }
        return new SessionCommand.Cast(moment.id(), values, words, false);
    }
}
