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
 * <b>select</b>: a rule narrows what a vote weighed ({@link Choosing}). Ties are kept, asked about or drawn, and always said. A person may
 * save an item that the rule would drop by putting their name to it ({@code protect: champion}). With {@code per: person} each
 * goes on with their own.
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
        boolean tooFew =
                tally.flatMap(Tally::quorum).filter(reached -> !reached).isPresent();
        if (rows.isEmpty() || tooFew) {
            return everything(moment, tooFew);
        }
        long seed = moment.state().plan().seed() ^ moment.id().hashCode() * 0x9E3779B97F4A7C15L;
        int voted = tally.map(Tally::cast).orElse(0);
        return new Choosing(moment.step().props(), grades(moment), voted, rows, seed).event(moment.id());
    }

    /** Nothing is dropped without a count, or when too few voted. In the order of the ids: that of writing would tell who wrote when. */
    private static SessionEvent everything(Moment moment, boolean tooFew) {
        List<ItemId> all = moment.inputs()
                .map(Item::id)
                .sorted(Comparator.comparing(ItemId::value))
                .toList();
        Map<ItemId, List<Selection.Reason>> reasons = new HashMap<>();
        if (tooFew) {
            all.forEach(item -> reasons.put(item, List.of(Selection.Reason.NO_QUORUM)));
        }
        return new SessionEvent.Selected(moment.id(), all, Map.of(), List.of(), reasons, 0, 0);
    }

    private static List<String> grades(Moment moment) {
        List<String> named =
                basis(moment).map(step -> step.props().words("grades")).orElse(List.of());
        return named.isEmpty() ? USUAL_GRADES : named;
    }

    /** Each person's best by their own marks, and all that are as good; without marks, all they could choose from. */
    private static SessionEvent picks(Moment moment) {
        int most = rule(moment).number("top", 1);
        Map<PersonId, List<ItemId>> picks = new HashMap<>();
        for (PersonId person : moment.people()) {
            picks.put(person, best(moment, person, most));
        }
        return new SessionEvent.Selected(moment.id(), List.of(), picks, List.of(), Map.of(), 0, 0);
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
        return switch (command) {
            case SessionCommand.Champion champion -> champion(moment, by, champion);
            case SessionCommand.Settle settle -> settle(moment, by, settle);
            default -> Ready.answer(moment, by, command);
        };
    }

    /** A facilitator says, for the group, which of the equals stay: exactly as many as there is room for. */
    private static Answer settle(Moment moment, PersonId by, SessionCommand.Settle settle) {
        Selection selection = moment.state().selections().get(moment.id());
        if (!moment.isCrew(by) || selection == null || selection.open() == 0) {
            return Refusal.NOT_ALLOWED.refused();
        }
        List<ItemId> picked = settle.items().stream().distinct().toList();
        if (!selection.tied().containsAll(picked)) {
            return Refusal.NO_SUCH_CHOICE.refused();
        }
        return picked.size() == selection.open()
                ? Answer.accept(new SessionEvent.Settled(moment.id(), picked, by))
                : Refusal.BAD_VALUE.refused("items: " + selection.open());
    }

    private static Answer champion(Moment moment, PersonId by, SessionCommand.Champion champion) {
        Selection selection = moment.state().selections().get(moment.id());
        int most = selection == null ? 0 : selection.champions();
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
        if (selection != null && selection.open() > 0 && moment.isCrew(player.person())) {
            return List.of(
                    new SessionCommand.Settle(moment.id(), selection.tied().subList(0, selection.open())));
        }
        if (selection == null
                || selection.champions() == 0
                || player.chance().nextInt(6) != 0
                || finished(moment, player.person())) {
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
