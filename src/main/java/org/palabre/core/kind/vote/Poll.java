package org.palabre.core.kind.vote;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.item.Item;
import org.palabre.core.method.Props;
import org.palabre.core.session.Person;
import org.palabre.core.session.Role;
import org.palabre.core.step.Moment;
import org.palabre.core.vote.Vote;
import org.palabre.core.vote.VoteMethods;
import org.palabre.core.vote.ballot.Ballot;
import org.palabre.core.vote.ballot.Count;
import org.palabre.core.vote.ballot.Question;
import org.palabre.core.vote.ballot.Tally;
import org.palabre.core.vote.ballot.VoteMethod;
import org.palabre.core.vote.duels.Pairwise;
import org.palabre.core.vote.grades.Consent;

/** A vote as it stands at one moment: its way of voting, its voters, what it asks each of them, its count. Pure. */
public record Poll(Moment moment) {
    private static final int PERCENT = 100;
    private static final int LONGEST_NUMBER = 9;

    public VoteMethod method() {
        String word = props().word("method", "approval");
        return VoteMethods.find(word)
                .orElseThrow(() -> new IllegalStateException("no way of voting is called " + word));
    }

    public Secrecy secrecy() {
        return Secrecy.of(props());
    }

    Props props() {
        return moment.step().props();
    }

    Vote vote() {
        return moment.state().vote(moment.id());
    }

    /** Who may vote: participants, unless the method file says others. */
    boolean mayVote(PersonId person) {
        return moment.state().person(person).filter(this::mayVote).isPresent();
    }

    private boolean mayVote(Person person) {
        return switch (props().word("voters", "participants")) {
            case "sponsor" -> person.role() == Role.SPONSOR;
            case "everybody" -> true;
            default -> person.role() == Role.PARTICIPANT;
        };
    }

    /** Those present who may vote. */
    private Stream<Person> voters() {
        return moment.state().people().values().stream()
                .filter(person -> person.present() && mayVote(person))
                .sorted(Comparator.comparingInt(Person::number));
    }

    /** What this person votes on: all they can see among the inputs, but their own where the vote leaves that out. */
    List<Item> candidates(PersonId person) {
        boolean own = !props().has("own_items") || props().says("own_items");
        return moment.inputs(person)
                .filter(item -> own || !item.author().equals(person))
                .toList();
    }

    /** What the vote asks this person. */
    Question question(PersonId person) {
        List<Item> items = candidates(person);
        Question question = question(items, electorate());
        return question.dealing(dealt(person, question));
    }

    private Question question(List<Item> items, int electorate) {
        Map<ItemId, String> collections = new HashMap<>();
        if (props().has("per")) {
            items.forEach(item -> collections.put(item.id(), item.collection()));
        }
        return new Question(
                props(),
                items.stream().map(Item::id).toList(),
                electorate,
                costs(items.stream()),
                collections,
                List.of());
    }

    /** What this person was given to mark; pairs one after the other; empty where one marks what one likes. */
    public List<ItemId> dealt(PersonId person) {
        return mayVote(person) ? dealt(person, question(person)) : List.of();
    }

    private List<ItemId> dealt(PersonId person, Question question) {
        if (method() instanceof Pairwise) {
            long seed = moment.state().plan().seed() ^ (moment.id() + "/" + person).hashCode() * 0x9E3779B97F4A7C15L;
            return Pairwise.deal(question, seed);
        }
        return vote().dealt(person);
    }

    private Map<ItemId, Integer> costs(Stream<Item> items) {
        Map<ItemId, Integer> costs = new HashMap<>();
        props().word("cost")
                .ifPresent(field -> items.forEach(item -> costs.put(
                        item.id(), number(item.fields().getOrDefault(field, "")).orElse(1))));
        return costs;
    }

    /** The digits of a text, so that “1 200 €” is 1200. */
    private static Optional<Integer> number(String text) {
        String digits = text.replaceAll("[.,]\\d{1,2}\\D*$", "").replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > LONGEST_NUMBER
                ? Optional.empty()
                : Optional.of(Integer.parseInt(digits));
    }

    int electorate() {
        return Math.max((int) voters().count(), vote().ballots().size());
    }

    /** The count as it stands now. Whether anybody may see it is not its affair. */
    public Tally tally() {
        List<Item> items = moment.inputs().toList();
        Collection<Ballot> all = vote().ballots().values();
        List<Ballot> counted = all.stream().filter(ballot -> !ballot.abstains()).toList();
        int electorate = electorate();
        Count count = method().count(question(items, electorate), counted);
        Optional<Boolean> quorum = props().has("quorum")
                ? Optional.of(PERCENT * all.size() >= props().number("quorum", 0) * electorate)
                : Optional.empty();
        return new Tally(
                method().word(),
                electorate,
                all.size(),
                all.size() - counted.size(),
                quorum,
                method().criteria(props()),
                count.rows(),
                objections(),
                count.figures());
    }

    /** In the order of their words: the order of coming would tell who. */
    private List<Tally.Objection> objections() {
        List<Tally.Objection> objections = new ArrayList<>();
        boolean named = secrecy() == Secrecy.OPEN;
        vote().ballots().forEach((person, ballot) -> ballot.words().forEach((item, words) -> {
            if (ballot.mark(item).filter(mark -> mark == Consent.OBJECTS).isPresent()) {
                objections.add(new Tally.Objection(item, words, named ? Optional.of(person) : Optional.empty()));
            }
        }));
        objections.sort(Comparator.<Tally.Objection, String>comparing(
                        objection -> objection.item().value())
                .thenComparing(Tally.Objection::words)
                .thenComparing(objection -> objection.by().map(PersonId::value).orElse("")));
        return objections;
    }
}
