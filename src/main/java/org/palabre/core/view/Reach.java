package org.palabre.core.view;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.palabre.core.engine.Lanes;
import org.palabre.core.grouping.Group;
import org.palabre.core.grouping.Grouping;
import org.palabre.core.id.GroupId;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;
import org.palabre.core.method.Step;
import org.palabre.core.session.SessionState;
import org.palabre.core.session.StepRun;
import org.palabre.core.sight.Crowd;

/** Facts that change together: what is named here goes into the keys that an event may have touched. */
final class Reach {
    private final SessionState before;
    private final SessionState after;
    private final Set<Key> keys;

    Reach(SessionState before, SessionState after, Set<Key> keys) {
        this.before = before;
        this.after = after;
        this.keys = keys;
    }

    void session() {
        keys.add(Key.of("session"));
        keys.add(Key.of("now"));
        keys.add(Key.of("next"));
        after.people().keySet().forEach(person -> keys.add(new Key("now", person.value())));
    }

    void somebody(PersonId person) {
        keys.add(Key.of("session"));
        keys.add(Key.of("person", person));
        keys.add(new Key("me", person.value()));
        keys.add(Key.of("next"));
        // who comes or goes may have a turn or a chair in the plenary, and counts among the voters
        after.current().ifPresent(run -> {
            keys.add(Key.of("progress", run.id()));
            keys.add(Key.of("run", run.id()));
            circles(run.id());
            keys.add(Key.of("dealt", run.id(), person));
            if (VoteViews.isOpen(after, run.id())) {
                keys.add(Key.of("tally", run.id()));
            }
        });
    }

    void own(RunId run, PersonId person) {
        for (String kind : new String[] {"ballot", "dealt", "done", "answers", "selection", "wish-mine", "told"}) {
            keys.add(Key.of(kind, run, person));
        }
    }

    /** Who voted what is forgotten when the session is over. */
    void ballots() {
        after.votes().keySet().forEach(run -> {
            dealt(run);
            after.people().keySet().forEach(person -> keys.add(Key.of("ballot", run, person)));
        });
    }

    /** What people are given to mark, where the way of voting deals. */
    void dealt(RunId run) {
        after.people().keySet().forEach(person -> keys.add(Key.of("dealt", run, person)));
    }

    void wherePeopleAreNamed() {
        allItems();
        after.groupings().keySet().forEach(this::grouping);
        after.runs().forEach(run -> {
            keys.add(Key.of("run", run.id()));
            keys.add(Key.of("selection", run.id()));
            turns(run.id());
        });
        for (int n = 0; n < after.decisions().size(); n++) {
            keys.add(Key.of("decision", n));
        }
    }

    /** When a step opens or closes, what may be seen changes everywhere. */
    void step(RunId run) {
        session();
        after.runs().forEach(other -> {
            keys.add(Key.of("run", other.id()));
            keys.add(Key.of("progress", other.id()));
            keys.add(Key.of("pulse", other.id()));
            keys.add(Key.of("crowd", other.id()));
        });
        naming();
        before.current().ifPresent(last -> turns(last.id()));
        Lanes.open(before).forEach(last -> turns(last.id()));
        Lanes.open(after).forEach(open -> turns(open.id()));
        turns(run);
        allItems();
    }

    /** Facts that name items, and so only those that their readers may see. */
    void naming() {
        after.runs().forEach(other -> {
            keys.add(Key.of("run", other.id()));
            keys.add(Key.of("tally", other.id()));
            keys.add(Key.of("selection", other.id()));
            keys.add(Key.of("wish", other.id()));
        });
        for (int n = 0; n < after.decisions().size(); n++) {
            keys.add(Key.of("decision", n));
        }
        after.groupings().keySet().forEach(this::grouping);
        BoardTouch.naming(after, keys);
        before.current().ifPresent(run -> dealt(run.id()));
        after.current().ifPresent(run -> dealt(run.id()));
    }

    /** The circle of the plenary, or of each group that the step works with. */
    void circles(RunId run) {
        keys.add(Key.of("circle", run));
        after.method()
                .step(run.step())
                .flatMap(Step::with)
                .flatMap(after::grouping)
                .ifPresent(grouping -> grouping.groups().forEach(group -> keys.add(Key.of("circle", run, group.id()))));
    }

    void waits(RunId run) {
        after.method()
                .step(run.step())
                .flatMap(Step::with)
                .flatMap(after::grouping)
                .ifPresent(grouping -> grouping.groups().forEach(group -> keys.add(Key.of("waits", run, group.id()))));
    }

    /** The turn of one group is that of no other. */
    void turn(RunId run, GroupId group) {
        keys.add(Key.of("run", run));
        for (String kind : new String[] {"turn", "waits", "circle"}) {
            keys.add(Key.of(kind, run, group));
        }
        keys.add(Key.of("group", group));
    }

    void turns(RunId run) {
        circles(run);
        keys.add(Key.of("run", run));
        waits(run);
        for (Grouping grouping : after.groupings().values()) {
            for (Group group : grouping.groups()) {
                keys.add(Key.of("turn", run, group.id()));
                keys.add(Key.of("group", group.id()));
            }
        }
    }

    /** In a crowd, what is singled out goes to everybody. */
    void singled(RunId run) {
        if (Crowd.shares(after) == 1) {
            return;
        }
        Stream.of(before, after)
                .flatMap(state -> Optional.ofNullable(state.selections().get(run)).stream())
                .flatMap(selection -> Stream.of(
                        selection.chosen(), selection.tied(), selection.saved().keySet()))
                .flatMap(Collection::stream)
                .forEach(id -> {
                    keys.add(Key.of("item", id));
                    BoardTouch.card(after, id, keys);
                });
    }

    /** What names an item changes with who may see it. */
    void dependants(ItemId id) {
        after.items().byId().values().stream()
                .filter(item -> item.parents().contains(id))
                .forEach(item -> keys.add(Key.of("item", item.id())));
        naming();
        after.current().ifPresent(run -> turns(run.id()));
    }

    void seated(RunId run) {
        grouping(run);
        after.people().keySet().forEach(person -> keys.add(new Key("me", person.value())));
        after.current().ifPresent(now -> step(now.id()));
    }

    /** Somebody went from one group of this grouping to another: the group that was left and the one that was joined. */
    void moved(RunId run, PersonId person) {
        keys.add(Key.of("grouping", run));
        after.current().ifPresent(now -> keys.add(Key.of("run", now.id())));
        Stream.of(before, after)
                .flatMap(state -> Optional.ofNullable(state.groupings().get(run)).stream())
                .flatMap(grouping -> grouping.of(person).stream())
                .map(Group::id)
                .forEach(group -> {
                    keys.add(Key.of("group", group));
                    after.current().ifPresent(now -> turn(now.id(), group));
                });
    }

    /** What is open to somebody's groups travels with them. */
    void carriedBy(PersonId person) {
        after.items().of(person).forEach(item -> {
            keys.add(Key.of("item", item.id()));
            BoardTouch.card(after, item.id(), keys);
        });
    }

    void grouping(RunId run) {
        keys.add(Key.of("grouping", run));
        groups(before, run);
        groups(after, run);
    }

    void groups(SessionState state, RunId run) {
        Optional<RunId> current = after.current().map(StepRun::id);
        Optional.ofNullable(state.groupings().get(run))
                .ifPresent(grouping -> grouping.groups().forEach(group -> {
                    keys.add(Key.of("group", group.id()));
                    current.ifPresent(now -> keys.add(Key.of("turn", now, group.id())));
                }));
    }

    void allItems() {
        after.items().byId().keySet().forEach(id -> {
            keys.add(Key.of("item", id));
            BoardTouch.card(after, id, keys);
        });
    }
}
