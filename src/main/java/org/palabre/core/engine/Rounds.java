package org.palabre.core.engine;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.palabre.core.course.Focus;
import org.palabre.core.course.Round;
import org.palabre.core.grouping.Group;
import org.palabre.core.grouping.Grouping;
import org.palabre.core.id.GroupId;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.StepId;
import org.palabre.core.item.Item;
import org.palabre.core.method.Props;
import org.palabre.core.method.Step;
import org.palabre.core.session.Person;
import org.palabre.core.session.SessionState;
import org.palabre.core.step.Named;

/**
 * Whether a repeat takes another round, and what about: {@code times}, {@code over} items, members or modes, {@code until} a
 * condition holds after a round. What comes first ends it.
 */
public final class Rounds {
    /** No method needs more, and no condition is waited for longer. */
    private static final int MOST = 100;

    private final SessionState state;
    private final Instant at;
    private final Step repeat;
    private final List<Round> before;

    Rounds(SessionState state, Instant at, Step repeat, List<Round> before) {
        this.state = state;
        this.at = at;
        this.repeat = repeat;
        this.before = before;
    }

    /** How many rounds there will be, where that is known beforehand: neither a condition nor the number of items or members decides. */
    public static Optional<Integer> of(Step repeat) {
        Props props = repeat.props();
        Props over = props.part("over");
        if (props.has("until") || over.has("items") || over.has("members")) {
            return Optional.empty();
        }
        int modes = over.has("modes") ? over.words("modes").size() : MOST;
        int least = Math.min(modes, Math.min(props.number("times", MOST), over.number("most", MOST)));
        return modes < MOST || props.has("times") ? Optional.of(least) : Optional.empty();
    }

    /** What the next round is about; empty when there is none. */
    Optional<Focus> next() {
        return before.size() >= most() || satisfied() ? Optional.empty() : focus();
    }

    private int most() {
        Props props = repeat.props();
        int times = props.number("times", MOST);
        int over = props.part("over").number("most", MOST);
        int until = props.part("until").number("max", MOST);
        return Math.min(Math.min(times, over), Math.min(until, MOST));
    }

    /** {@code until} is asked after a round, never before the first. */
    private boolean satisfied() {
        return !before.isEmpty()
                && repeat.when()
                        .filter(condition -> new Readings(state, at).holds(condition, before))
                        .isPresent();
    }

    private Optional<Focus> focus() {
        Props over = repeat.props().part("over");
        if (over.has("items")) {
            return item(over).map(Focus::on);
        }
        if (over.has("members")) {
            return Optional.of(people(new StepId(over.word("members", ""))))
                    .filter(people -> !people.isEmpty())
                    .map(Focus::on);
        }
        if (over.has("modes")) {
            return over.words("modes").stream().skip(before.size()).findFirst().map(Focus::on);
        }
        return Optional.of(Focus.NONE);
    }

    /** The next item that had no round yet; the best first where it rests on a vote. */
    private Optional<ItemId> item(Props over) {
        Set<ItemId> had = new HashSet<>();
        before.forEach(round -> round.focus().item().ifPresent(had::add));
        List<ItemId> ranked = over.word("basis")
                .map(StepId::new)
                .flatMap(state::latest)
                .flatMap(run -> state.vote(run.id()).tally())
                .map(tally -> tally.rows().stream().map(row -> row.item()).toList())
                .orElse(List.of());
        return Named.items(state, over.word("items", ""))
                .map(Item::id)
                .filter(item -> !had.contains(item))
                .sorted((one, other) -> Integer.compareUnsigned(ranked.indexOf(one), ranked.indexOf(other)))
                .findFirst();
    }

    /** In each group the first who is there and had no round yet. */
    private Map<GroupId, PersonId> people(StepId grouping) {
        Set<PersonId> had = new HashSet<>();
        before.forEach(round -> had.addAll(round.focus().people().values()));
        Map<GroupId, PersonId> people = new HashMap<>();
        for (Group group : state.grouping(grouping).map(Grouping::groups).orElse(List.of())) {
            group.members().stream()
                    .filter(member -> !had.contains(member)
                            && state.person(member).filter(Person::present).isPresent())
                    .findFirst()
                    .ifPresent(member -> people.put(group.id(), member));
        }
        return people;
    }
}
