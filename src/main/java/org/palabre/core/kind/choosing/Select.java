package org.palabre.core.kind.choosing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.StepId;
import org.palabre.core.item.Item;
import org.palabre.core.kind.Ready;
import org.palabre.core.method.Props;
import org.palabre.core.method.Step;
import org.palabre.core.session.Answer;
import org.palabre.core.session.Refusal;
import org.palabre.core.session.Selection;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.step.Kind;
import org.palabre.core.step.Moment;
import org.palabre.core.step.Player;
import org.palabre.core.vote.ballot.Ballot;
import org.palabre.core.vote.ballot.Tally;

/**
 * <b>select</b>: a rule narrows what a vote weighed. Ties are kept, and said. A person may save an item that the rule would
 * drop by putting their name to it ({@code protect: champion}). With {@code per: person} each goes on with their own.
 */
public record Select() implements Kind {
    private static final List<String> USUAL_GRADES =
            List.of("excellent", "very_good", "good", "fair", "poor", "reject");

    @Override
    public String word() {
        return "select";
    }

    @Override
    public List<SessionEvent> opening(Moment moment) {
        return List.of(perPerson(moment) ? picks(moment) : chosen(moment));
    }

    private static Props rule(Moment moment) {
        return moment.step().props().part("rule");
    }

    private static Optional<Step> basis(Moment moment) {
        return moment.step()
                .props()
                .word("basis")
                .map(StepId::new)
                .flatMap(moment.state().method()::step);
    }

    private static boolean perPerson(Moment moment) {
        return rule(moment).word("per", "all").equals("person");
    }

    private static SessionEvent chosen(Moment moment) {
        Optional<Tally> tally = moment.step()
                .props()
                .word("basis")
                .map(StepId::new)
                .flatMap(moment.state()::latest)
                .flatMap(run -> moment.state().vote(run.id()).tally());
        Set<ItemId> among = moment.inputs().map(Item::id).collect(Collectors.toSet());
        List<Tally.Row> rows = tally.map(Tally::rows).orElse(List.of()).stream()
                .filter(row -> among.contains(row.item()))
                .toList();
        if (rows.isEmpty()) {
            // in the order of the ids: the order of writing would tell who wrote when
            List<ItemId> all = moment.inputs()
                    .map(Item::id)
                    .sorted(Comparator.comparing(ItemId::value))
                    .toList();
            return new SessionEvent.Selected(moment.id(), all, Map.of(), List.of());
        }
        return rule(moment).has("at_least") ? atLeast(moment, rows) : top(moment, rows);
    }

    /** The first n; those who share the last rank are kept as well. */
    private static SessionEvent top(Moment moment, List<Tally.Row> rows) {
        int n = Math.min(rows.size(), rule(moment).number("top", 1));
        int lastRank = rows.get(n - 1).rank();
        List<ItemId> kept = rows.stream()
                .filter(row -> row.rank() <= lastRank)
                .map(Tally.Row::item)
                .toList();
        List<ItemId> tied = kept.size() > n
                ? rows.stream()
                        .filter(row -> row.rank() == lastRank)
                        .map(Tally.Row::item)
                        .toList()
                : List.of();
        return new SessionEvent.Selected(moment.id(), kept, Map.of(), tied);
    }

    /** Those whose majority grade is at least this good. */
    private static SessionEvent atLeast(Moment moment, List<Tally.Row> rows) {
        List<String> named =
                basis(moment).map(step -> step.props().words("grades")).orElse(List.of());
        List<String> grades = named.isEmpty() ? USUAL_GRADES : named;
        int worst = grades.indexOf(rule(moment).part("at_least").word("median", "good"));
        List<ItemId> kept = rows.stream()
                .filter(row -> row.grade().filter(grade -> grade <= worst).isPresent())
                .map(Tally.Row::item)
                .toList();
        return new SessionEvent.Selected(moment.id(), kept, Map.of(), List.of());
    }

    /** Each person's best by their own marks, and all that are as good; without marks, all they could choose from. */
    private static SessionEvent picks(Moment moment) {
        int most = rule(moment).number("top", 1);
        Map<PersonId, List<ItemId>> picks = new HashMap<>();
        for (PersonId person : moment.people()) {
            picks.put(person, best(moment, person, most));
        }
        return new SessionEvent.Selected(moment.id(), List.of(), picks, List.of());
    }

    private static List<ItemId> best(Moment moment, PersonId person, int most) {
        Ballot ballot = moment.step()
                .props()
                .word("basis")
                .map(StepId::new)
                .flatMap(moment.state()::latest)
                .map(run -> moment.state().vote(run.id()).ballot(person))
                .orElse(Ballot.EMPTY);
        List<Item> sorted = moment.inputs(person)
                .sorted(Comparator.<Item>comparingInt(item -> -points(ballot, item))
                        .thenComparingLong(Item::born))
                .toList();
        if (sorted.isEmpty()) {
            return List.of();
        }
        int last = points(ballot, sorted.get(Math.min(most, sorted.size()) - 1));
        return sorted.stream()
                .filter(item -> points(ballot, item) >= last)
                .map(Item::id)
                .toList();
    }

    private static int points(Ballot ballot, Item item) {
        return Optional.ofNullable(ballot.marks().get(item.id())).stream()
                .flatMap(marks -> marks.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    @Override
    public Answer answer(Moment moment, PersonId by, SessionCommand.ToStep command) {
        return command instanceof SessionCommand.Champion champion
                ? champion(moment, by, champion)
                : Ready.answer(moment, by, command);
    }

    private static Answer champion(Moment moment, PersonId by, SessionCommand.Champion champion) {
        int most = moment.step().props().part("protect").number("champion", 0);
        Selection selection = moment.state().selections().get(moment.id());
        if (most == 0 || selection == null || !moment.isParticipant(by)) {
            return Refusal.NOT_ALLOWED.refused();
        }
        if (moment.inputs().map(Item::id).noneMatch(champion.item()::equals)
                || selection.chosen().contains(champion.item())) {
            return Refusal.NO_SUCH_CHOICE.refused();
        }
        PersonId holder = selection.saved().get(champion.item());
        if (champion.on()) {
            long mine = selection.saved().values().stream().filter(by::equals).count();
            if (holder != null) {
                return Answer.accept(); // somebody already stands for it
            }
            return mine >= most ? Refusal.FULL.refused(most) : championed(moment, by, champion);
        }
        return by.equals(holder) ? championed(moment, by, champion) : Refusal.NOT_YOURS.refused();
    }

    private static Answer championed(Moment moment, PersonId by, SessionCommand.Champion champion) {
        return Answer.accept(new SessionEvent.Championed(moment.id(), champion.item(), by, champion.on()));
    }

    @Override
    public boolean awaits(Moment moment, PersonId person) {
        return false;
    }

    @Override
    public List<SessionCommand> play(Moment moment, Player player) {
        Selection selection = moment.state().selections().get(moment.id());
        boolean open = moment.step().props().part("protect").has("champion");
        if (selection == null || !open || player.chance().nextInt(6) != 0 || finished(moment, player.person())) {
            return List.of();
        }
        List<Item> dropped = new ArrayList<>(moment.inputs(player.person())
                .filter(item -> !selection.chosen().contains(item.id())
                        && !selection.saved().containsKey(item.id()))
                .toList());
        boolean spent = selection.saved().containsValue(player.person());
        return spent
                ? List.of()
                : player.oneOf(dropped).stream()
                        .map(item -> (SessionCommand) new SessionCommand.Champion(moment.id(), item.id(), true))
                        .toList();
    }
}
