package org.palabre.core.view;

import java.util.LinkedHashSet;
import java.util.Set;
import org.palabre.core.grouping.GroupingEvent;
import org.palabre.core.id.ItemId;
import org.palabre.core.item.Item;
import org.palabre.core.item.ItemEvent;
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
    private final Reach reach;

    Touch(SessionState before, SessionState after) {
        this.before = before;
        this.after = after;
        this.reach = new Reach(before, after, keys);
    }

    Set<Key> by(SessionEvent event) {
        switch (event) {
            case SessionEvent.Planned ignored -> reach.session();
            case SessionEvent.Opened ignored -> reach.session();
            case SessionEvent.Closed ignored -> {
                reach.session();
                reach.allItems();
                BoardTouch.naming(after, keys);
                reach.ballots();
            }
            case SessionEvent.Joined e -> {
                reach.somebody(e.person());
                if (Crowd.shares(before) != Crowd.shares(after)) {
                    reach.allItems();
                    after.runs().forEach(run -> keys.add(Key.of("crowd", run.id())));
                }
            }
            case SessionEvent.Departed e -> reach.somebody(e.person());
            case SessionEvent.Returned e -> reach.somebody(e.person());
            case SessionEvent.Renamed e -> {
                reach.somebody(e.person());
                reach.wherePeopleAreNamed();
            }
            case SessionEvent.ClockLeft e -> {
                keys.add(new Key("me", e.person().value()));
                after.current().ifPresent(run -> {
                    keys.add(Key.of("run", run.id()));
                    keys.add(Key.of("progress", run.id()));
                });
                reach.carriedBy(e.person());
            }
            case SessionEvent.StepOpened e -> reach.step(e.run());
            case SessionEvent.StepReopened e -> reach.step(e.run());
            case SessionEvent.BellRang e -> reach.step(e.run());
            case SessionEvent.GraceOver e -> reach.step(e.run());
            case SessionEvent.StepClosed e -> reach.step(e.run());
            case SessionEvent.StepSkipped e -> reach.step(e.run());
            case SessionEvent.StepsAdded ignored -> reach.session();
            case SessionEvent.Paused e -> reach.step(e.run());
            case SessionEvent.Resumed e -> reach.step(e.run());
            case SessionEvent.EndMoved e -> reach.step(e.run());
            case SessionEvent.TurnPassed e ->
                e.group().ifPresentOrElse(group -> reach.turn(e.run(), group), () -> reach.turns(e.run()));
            case SessionEvent.DoneSaid e -> {
                keys.add(Key.of("done", e.run(), e.person()));
                keys.add(Key.of("progress", e.run()));
                keys.add(Key.of("next"));
            }
            case SessionEvent.ChairTaken e -> reach.circles(e.run());
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
        touch.reach.session();
        state.people().keySet().forEach(touch.reach::somebody);
        for (StepRun run : state.runs()) {
            touch.reach.step(run.id());
            touch.keys.add(Key.of("crowd", run.id()));
            state.people().keySet().forEach(person -> touch.reach.own(run.id(), person));
        }
        state.groupings().keySet().forEach(touch.reach::grouping);
        for (int n = 0; n < state.decisions().size(); n++) {
            touch.keys.add(Key.of("decision", n));
        }
        for (int n = 0; n < state.deviations().size(); n++) {
            touch.keys.add(Key.of("deviation", n));
        }
        touch.reach.allItems();
        BoardTouch.everything(state, touch.keys);
        return touch.keys;
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
                reach.singled(e.run());
                after.people().keySet().forEach(person -> keys.add(Key.of("selection", e.run(), person)));
            }
            case SessionEvent.Championed e -> {
                reach.singled(e.run());
                keys.add(Key.of("selection", e.run()));
                keys.add(Key.of("next"));
            }
            case SessionEvent.InCourse ignored -> {
                keys.add(Key.of("next"));
                after.current().ifPresent(run -> keys.add(Key.of("run", run.id())));
            }
            case SessionEvent.Settled e -> {
                reach.singled(e.run());
                keys.add(Key.of("selection", e.run()));
                keys.add(Key.of("next"));
            }
            case SessionEvent.InItems e -> item(e.event());
            case SessionEvent.InVote e -> vote(e.event());
            case SessionEvent.InGrouping e -> arranged(e.event());
            case SessionEvent.InBoard e -> BoardTouch.by(e.event(), keys);
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
            reach.dependants(event.item());
        }
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
            case VoteEvent.Dealt e -> reach.dealt(e.run());
            case VoteEvent.Counted e -> {
                keys.add(Key.of("tally", e.run()));
                keys.add(Key.of("next"));
            }
        }
    }

    private void arranged(GroupingEvent event) {
        after.current().filter(run -> Ring.goesRound(after, run.id().step())).ifPresent(ignored -> reach.allItems());
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
            case GroupingEvent.Opened e -> reach.grouping(e.run());
            case GroupingEvent.Placed e -> {
                reach.moved(e.run(), e.person());
                keys.add(new Key("me", e.person().value()));
                reach.carriedBy(e.person());
                after.current().ifPresent(run -> keys.add(Key.of("progress", run.id())));
            }
            case GroupingEvent.Hosted e -> {
                reach.grouping(e.run());
                after.current().ifPresent(run -> keys.add(Key.of("progress", run.id())));
            }
            case GroupingEvent.Formed e -> reach.seated(e.run());
            case GroupingEvent.Rotated e -> reach.seated(e.run());
        }
    }
}
