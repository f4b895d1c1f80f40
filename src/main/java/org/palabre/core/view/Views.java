package org.palabre.core.view;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.palabre.core.grouping.Group;
import org.palabre.core.grouping.Grouping;
import org.palabre.core.id.GroupId;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;
import org.palabre.core.item.Item;
import org.palabre.core.session.Deviation;
import org.palabre.core.session.Person;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.session.SessionState;
import org.palabre.core.sight.Crowd;
import org.palabre.core.sight.Layer;
import org.palabre.core.sight.Sight;

/** The one place that says who sees what. Pure. */
public final class Views {
    private Views() {}

    /** Every key that has a fact in some layer. */
    public static Set<Key> keys(SessionState state) {
        return Touch.everything(state);
    }

    /** The keys whose facts may differ between {@code before} and {@code after} this event. */
    public static Set<Key> touched(SessionState before, SessionEvent event, SessionState after) {
        return new Touch(before, after).by(event);
    }

    /** The layers this person belongs to now. A person unknown to the session (a shared screen) has {@code all}, and a share in a crowd. */
    public static Set<Layer> layersOf(SessionState state, PersonId person) {
        Set<Layer> layers = Sight.of(state, person);
        Crowd.of(state, person).forEach(layers::add);
        return layers;
    }

    /** The whole view of one layer, as read afresh: key on the wire → fact. */
    public static Map<String, Fact> whole(SessionState state, Layer layer) {
        Map<String, Fact> whole = new HashMap<>();
        for (Key key : keys(state)) {
            Fact fact = facts(state, key).get(layer);
            if (fact != null) {
                whole.put(key.word(), fact);
            }
        }
        return whole;
    }

    /** The facts under a key, by the layers that may know it; empty when nobody may. */
    public static Map<Layer, Fact> facts(SessionState state, Key key) {
        StepViews steps = new StepViews(state);
        PartViews parts = new PartViews(state);
        return switch (key.kind()) {
            case "session" -> Map.of(Layer.ALL, session(state));
            case "now" -> key.scope().isEmpty() ? Map.of(Layer.ALL, steps.now()) : in(me(key), steps.now(person(key)));
            case "waits" -> {
                GroupId group = new GroupId(key.scope());
                yield in(new Layer.InGroup(group), steps.waits(run(key), group));
            }
            case "next" -> Map.of(Layer.CREW, steps.next());
            case "run" -> steps.runs(run(key));
            case "turn" -> in(new Layer.InGroup(new GroupId(key.scope())), steps.turn(run(key), key.scope()));
            case "circle" -> circle(steps, key);
            case "progress" -> in(Layer.CREW, steps.progress(run(key)));
            case "item" -> item(state, key);
            case "crowd" -> in(Layer.ALL, parts.crowd(run(key)));
            case "tally" -> in(Layer.ALL, new VoteViews(state).tally(run(key)));
            case "ballot" -> in(me(key), new VoteViews(state).ballot(run(key), person(key)));
            case "dealt" -> in(me(key), new VoteViews(state).dealt(run(key), person(key)));
            case "selection" ->
                key.scope().isEmpty()
                        ? in(Layer.ALL, parts.selection(run(key)))
                        : in(me(key), parts.pick(run(key), person(key)));
            case "grouping" -> grouping(parts, run(key));
            case "group" -> {
                GroupId id = new GroupId(key.id());
                yield in(new Layer.InGroup(id), parts.group(id));
            }
            case "wish" -> in(Layer.ALL, parts.wishes(run(key)));
            case "told" -> in(me(key), parts.told(run(key), person(key)));
            case "wish-mine" -> in(me(key), parts.wish(run(key), person(key)));
            case "wall" -> in(Layer.ALL, new BoardViews(state).wall(run(key)));
            case "area" -> new BoardViews(state).area(key);
            case "spot" -> new BoardViews(state).spot(key);
            case "spread" -> in(Layer.ALL, new BoardViews(state).spread(run(key)));
            case "interest" -> in(Layer.ALL, new BoardViews(state).interest(run(key)));
            case "interest-mine" -> in(me(key), new BoardViews(state).interests(run(key), person(key)));
            case "offers" -> in(Layer.ALL, new BoardViews(state).offers(run(key)));
            case "proposal" -> new SuggestionViews(state).proposal(run(key));
            case "search" -> new SuggestionViews(state).search(run(key));
            case "undo" -> in(me(key), new BoardViews(state).undo(run(key), person(key)));
            case "decision" -> Map.of(Layer.ALL, parts.decision(Integer.parseInt(key.id())));
            case "pulse" -> in(Layer.ALL, parts.pulse(run(key)));
            case "answers" -> in(me(key), answers(state, run(key), person(key)));
            case "done" -> in(me(key), done(state, run(key), person(key)));
            case "person" -> in(Layer.CREW, person(state, new PersonId(key.id())));
            case "me" -> in(me(key), me(state, person(key)));
            case "deviation" -> Map.of(Layer.CREW, deviation(state, Integer.parseInt(key.id())));
            default -> throw new IllegalArgumentException("no fact is called " + key.word());
        };
    }

    private static Map<Layer, Fact> item(SessionState state, Key key) {
        Optional<Item> item = state.items().find(new ItemId(key.id()));
        return item.map(found -> new ItemViews(state).facts(found)).orElse(Map.of());
    }

    private static Map<Layer, Fact> circle(StepViews steps, Key key) {
        Layer layer = key.scope().isEmpty() ? Layer.ALL : new Layer.InGroup(new GroupId(key.scope()));
        return in(layer, steps.circle(run(key), key.scope()));
    }

    private static Map<Layer, Fact> grouping(PartViews parts, RunId run) {
        Map<Layer, Fact> facts = new HashMap<>(in(Layer.ALL, parts.grouping(run, false)));
        facts.putAll(in(Layer.CREW, parts.grouping(run, true)));
        return facts;
    }

    private static Fact session(SessionState state) {
        String[] reference = state.plan().method().split("[@#]");
        return new Fact.OfSession(
                state.plan().title(),
                state.plan().code(),
                state.status().name().toLowerCase(Locale.ROOT),
                state.plan().mode().name().toLowerCase(Locale.ROOT),
                state.plan().language(),
                new Fact.MethodRef(reference[0], part(reference, 1), part(reference, 2)),
                state.plan().mandate(),
                state.participants().count(),
                state.plan().rehearsal(),
                Optional.of(state.trail().added().size()).filter(count -> count > 0));
    }

    private static String part(String[] parts, int index) {
        return parts.length > index ? parts[index] : "";
    }

    private static Optional<Fact> answers(SessionState state, RunId run, PersonId person) {
        return Optional.ofNullable(state.pulse(run).answers().get(person)).map(Fact.MyAnswers::new);
    }

    private static Optional<Fact> done(SessionState state, RunId run, PersonId person) {
        return state.run(run).filter(r -> r.done().contains(person)).map(ignored -> new Fact.Done(true));
    }

    private static Optional<Fact> person(SessionState state, PersonId id) {
        return state.person(id)
                .map(person -> new Fact.OfPerson(
                        id, person.name(), role(person), person.present(), StepViews.flag(person.bot())));
    }

    private static Optional<Fact> me(SessionState state, PersonId id) {
        Map<RunId, GroupId> groups = new HashMap<>();
        for (Map.Entry<RunId, Grouping> entry : state.groupings().entrySet()) {
            entry.getValue().of(id).map(Group::id).ifPresent(group -> groups.put(entry.getKey(), group));
        }
        return state.person(id)
                .map(person ->
                        new Fact.Me(id, person.name(), role(person), groups, StepViews.flag(person.unclocked())));
    }

    private static String role(Person person) {
        return person.role().name().toLowerCase(Locale.ROOT);
    }

    private static Fact deviation(SessionState state, int n) {
        Deviation deviation = state.deviations().get(n);
        return new Fact.OfDeviation(
                n,
                deviation.run(),
                deviation.what().name().toLowerCase(Locale.ROOT),
                deviation.reason(),
                deviation.intrinsic());
    }

    private static Map<Layer, Fact> in(Layer layer, Optional<? extends Fact> fact) {
        return fact.<Map<Layer, Fact>>map(value -> Map.of(layer, value)).orElse(Map.of());
    }

    private static RunId run(Key key) {
        return new RunId(key.id());
    }

    private static PersonId person(Key key) {
        return new PersonId(key.scope());
    }

    private static Layer me(Key key) {
        return new Layer.Me(person(key));
    }
}
