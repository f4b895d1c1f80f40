package org.palabre.core.view;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.palabre.core.engine.Lanes;
import org.palabre.core.grouping.Group;
import org.palabre.core.grouping.Grouping;
import org.palabre.core.grouping.GroupingEvent;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;
import org.palabre.core.item.Item;
import org.palabre.core.item.ItemEvent;
import org.palabre.core.method.Step;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.session.SessionState;
import org.palabre.core.session.StepRun;
import org.palabre.core.sight.Crowd;
import org.palabre.core.sight.Ring;
import org.palabre.core.vote.VoteEvent;

/** Which facts an event may have changed. Too many costs time, too few breaks P5; the walks compare both ways. */
final class Touch {
    private final SessionState before;
    private final SessionState after;
    private final Set<Key> keys = new LinkedHashSet<>();

    Touch(SessionState before, SessionState after) {
        this.before = before;
        this.after = after;
    }

    Set<Key> by(SessionEvent event) {
        switch (event) {
            case SessionEvent.Planned ignored -> session();
            case SessionEvent.Opened ignored -> session();
            case SessionEvent.Closed ignored -> {
                session();
                allItems();
                BoardTouch.naming(after, keys);
                ballots();
            }
            case SessionEvent.Joined e -> {
                somebody(e.person());
                if (Crowd.shares(before) != Crowd.shares(after)) {
                    allItems();
                    after.runs().forEach(run -> keys.add(Key.of("crowd", run.id())));
                }
            }
            case SessionEvent.Departed e -> somebody(e.person());
            case SessionEvent.Returned e -> somebody(e.person());
            case SessionEvent.Renamed e -> {
                somebody(e.person());
                wherePeopleAreNamed();
            }
            case SessionEvent.ClockLeft e -> {
                keys.add(new Key("me", e.person().value()));
                after.current().ifPresent(run -> {
                    keys.add(Key.of("run", run.id()));
                    keys.add(Key.of("progress", run.id()));
                });
                carriedBy(e.person());
            }
            case SessionEvent.StepOpened e -> step(e.run());
            case SessionEvent.StepReopened e -> step(e.run());
            case SessionEvent.BellRang e -> step(e.run());
            case SessionEvent.GraceOver e -> step(e.run());
            case SessionEvent.StepClosed e -> step(e.run());
            case SessionEvent.StepSkipped e -> step(e.run());
            case SessionEvent.StepsAdded ignored -> session();
            case SessionEvent.Paused e -> step(e.run());
            case SessionEvent.Resumed e -> step(e.run());
            case SessionEvent.EndMoved e -> step(e.run());
            case SessionEvent.TurnPassed e -> turns(e.run());
            case SessionEvent.DoneSaid e -> {
                keys.add(Key.of("done", e.run(), e.person()));
                keys.add(Key.of("progress", e.run()));
                keys.add(Key.of("next"));
            }
            case SessionEvent.ChairTaken e -> circles(e.run());
            case SessionEvent.Decided ignored -> {
                keys.add(Key.of("decision", after.decisions().size() - 1));
                keys.add(Key.of("next"));
            }
            case SessionEvent.Deviated ignored ->
                keys.add(Key.of("deviation", after.deviations().size() - 1));
            case SessionEvent.InPart e -> part(e);
        }
        new LaneTouch(before, after, keys).by(event);
        return keys;
    }

    /** Every key of a state. */
    static Set<Key> everything(SessionState state) {
        Touch touch = new Touch(state, state);
        touch.session();
        state.people().keySet().forEach(touch::somebody);
        for (StepRun run : state.runs()) {
            touch.step(run.id());
            touch.keys.add(Key.of("crowd", run.id()));
            state.people().keySet().forEach(person -> touch.own(run.id(), person));
        }
        state.groupings().keySet().forEach(touch::grouping);
        for (int n = 0; n < state.decisions().size(); n++) {
            touch.keys.add(Key.of("decision", n));
        }
        for (int n = 0; n < state.deviations().size(); n++) {
            touch.keys.add(Key.of("deviation", n));
        }
        touch.allItems();
        BoardTouch.everything(state, touch.keys);
        return touch.keys;
    }

    private void session() {
        keys.add(Key.of("session"));
        keys.add(Key.of("now"));
        keys.add(Key.of("next"));
        after.people().keySet().forEach(person -> keys.add(new Key("now", person.value())));
    }

    private void somebody(PersonId person) {
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

    private void own(RunId run, PersonId person) {
        for (String kind : new String[] {"ballot", "dealt", "done", "answers", "selection", "wish-mine", "told"}) {
            keys.add(Key.of(kind, run, person));
        }
    }

    /** Who voted what is forgotten when the session is over. */
    private void ballots() {
        after.votes().keySet().forEach(run -> {
            dealt(run);
            after.people().keySet().forEach(person -> keys.add(Key.of("ballot", run, person)));
        });
    }

    /** What people are given to mark, where the way of voting deals. */
    private void dealt(RunId run) {
        after.people().keySet().forEach(person -> keys.add(Key.of("dealt", run, person)));
    }

    private void wherePeopleAreNamed() {
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
    private void step(RunId run) {
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
    private void naming() {
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
    private void circles(RunId run) {
        keys.add(Key.of("circle", run));
        after.method()
                .step(run.step())
                .flatMap(Step::with)
                .flatMap(after::grouping)
                .ifPresent(grouping -> grouping.groups().forEach(group -> keys.add(Key.of("circle", run, group.id()))));
    }

    private void waits(RunId run) {
        after.method()
                .step(run.step())
                .flatMap(Step::with)
                .flatMap(after::grouping)
                .ifPresent(grouping -> grouping.groups().forEach(group -> keys.add(Key.of("waits", run, group.id()))));
    }

    private void turns(RunId run) {
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

    private void part(SessionEvent.InPart event) {
        switch (event) {
            case SessionEvent.PulseAnswered e -> {
                keys.add(Key.of("answers", e.run(), e.person()));
                keys.add(Key.of("progress", e.run()));
            }
            case SessionEvent.PulseCounted e -> keys.add(Key.of("pulse", e.run()));
            case SessionEvent.Selected e -> {
                keys.add(Key.of("selection", e.run()));
                keys.add(Key.of("next"));
                singled();
                after.people().keySet().forEach(person -> keys.add(Key.of("selection", e.run(), person)));
            }
            case SessionEvent.Championed e -> {
                singled();
                keys.add(Key.of("selection", e.run()));
                keys.add(Key.of("next"));
            }
            case SessionEvent.InCourse ignored -> {
                keys.add(Key.of("next"));
                after.current().ifPresent(run -> keys.add(Key.of("run", run.id())));
            }
            case SessionEvent.Settled e -> {
                singled();
                keys.add(Key.of("selection", e.run()));
                keys.add(Key.of("next"));
            }
            case SessionEvent.InItems e -> item(e.event());
            case SessionEvent.InVote e -> vote(e.event());
            case SessionEvent.InGrouping e -> arranged(e.event());
            case SessionEvent.InBoard e -> BoardTouch.by(e.event(), keys);
        }
    }

    /** In a crowd, what is singled out goes to everybody. */
    private void singled() {
        if (Crowd.shares(after) > 1) {
            allItems();
        }
    }

    private void item(ItemEvent event) {
        keys.add(Key.of("item", event.item()));
        after.items().find(event.item()).ifPresent(item -> keys.add(Key.of("crowd", item.run())));
        BoardTouch.card(after, event.item(), keys);
        after.items().find(event.item()).ifPresent(item -> keys.add(Key.of("progress", item.run())));
        boolean more =
                switch (event) {
                    case ItemEvent.Written ignored -> false;
                    case ItemEvent.Witnessed ignored -> false;
                    case ItemEvent.Responded ignored -> false;
                    case ItemEvent.Revised ignored -> revived(event.item());
                    case ItemEvent.Withdrawn ignored -> true;
                    case ItemEvent.Released ignored -> true;
                    case ItemEvent.Hidden ignored -> true;
                };
        keys.add(Key.of("next"));
        if (more) {
            dependants(event.item());
        }
    }

    /** What names an item changes with who may see it. */
    private void dependants(ItemId id) {
        after.items().byId().values().stream()
                .filter(item -> item.parents().contains(id))
                .forEach(item -> keys.add(Key.of("item", item.id())));
        naming();
        after.current().ifPresent(run -> turns(run.id()));
    }

    private boolean revived(ItemId id) {
        return before.items().find(id).filter(Item::withdrawn).isPresent();
    }

    private void vote(VoteEvent event) {
        switch (event) {
            case VoteEvent.OfBallot e -> {
                keys.add(Key.of("ballot", e.run(), e.person()));
                keys.add(Key.of("progress", e.run()));
                if (VoteViews.isOpen(after, e.run())) {
                    keys.add(Key.of("tally", e.run()));
                }
            }
            case VoteEvent.Sealed ignored -> {}
            case VoteEvent.Dealt e -> dealt(e.run());
            case VoteEvent.Counted e -> {
                keys.add(Key.of("tally", e.run()));
                keys.add(Key.of("next"));
            }
        }
    }

    private void arranged(GroupingEvent event) {
        after.current().filter(run -> Ring.goesRound(after, run.id().step())).ifPresent(ignored -> allItems());
        keys.add(Key.of("next"));
        switch (event) {
            case GroupingEvent.Told e -> {
                keys.add(Key.of("told", e.run(), e.person()));
                keys.add(Key.of("progress", e.run()));
            }
            case GroupingEvent.Wished e -> {
                keys.add(Key.of("wish", e.run()));
                keys.add(Key.of("wish-mine", e.run(), e.person()));
                keys.add(Key.of("progress", e.run()));
            }
            case GroupingEvent.Opened e -> grouping(e.run());
            case GroupingEvent.Placed e -> {
                grouping(e.run());
                keys.add(new Key("me", e.person().value()));
                carriedBy(e.person());
                after.current().ifPresent(run -> {
                    turns(run.id());
                    keys.add(Key.of("progress", run.id()));
                });
            }
            case GroupingEvent.Hosted e -> {
                grouping(e.run());
                after.current().ifPresent(run -> keys.add(Key.of("progress", run.id())));
            }
            case GroupingEvent.Formed e -> seated(e.run());
            case GroupingEvent.Rotated e -> seated(e.run());
        }
    }

    private void seated(RunId run) {
        grouping(run);
        after.people().keySet().forEach(person -> keys.add(new Key("me", person.value())));
        after.current().ifPresent(now -> step(now.id()));
    }

    /** What is open to somebody's groups travels with them. */
    private void carriedBy(PersonId person) {
        after.items().byId().values().stream()
                .filter(item -> item.author().equals(person) || item.owner().equals(person))
                .forEach(item -> {
                    keys.add(Key.of("item", item.id()));
                    BoardTouch.card(after, item.id(), keys);
                });
    }

    private void grouping(RunId run) {
        keys.add(Key.of("grouping", run));
        groups(before, run);
        groups(after, run);
    }

    private void groups(SessionState state, RunId run) {
        Optional<RunId> current = after.current().map(StepRun::id);
        Optional.ofNullable(state.groupings().get(run))
                .ifPresent(grouping -> grouping.groups().forEach(group -> {
                    keys.add(Key.of("group", group.id()));
                    current.ifPresent(now -> keys.add(Key.of("turn", now, group.id())));
                }));
    }

    private void allItems() {
        after.items().byId().keySet().forEach(id -> {
            keys.add(Key.of("item", id));
            BoardTouch.card(after, id, keys);
        });
    }
}
