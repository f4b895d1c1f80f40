package org.palabre.core.view;

import java.util.Map;
import java.util.Set;
import org.palabre.core.board.Board;
import org.palabre.core.board.BoardEvent;
import org.palabre.core.board.Boards;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;
import org.palabre.core.session.SessionState;

/** Which facts about boards an event may have changed. */
final class BoardTouch {
    private BoardTouch() {}

    static void by(BoardEvent event, Set<Key> keys) {
        RunId run = event.run();
        switch (event) {
            case BoardEvent.Changed e -> {
                e.change().areas().forEach(shape -> keys.add(key("area", run, shape.area(), e)));
                e.change().moves().forEach(move -> keys.add(key("spot", run, move.item(), e)));
                e.change().joins().forEach(join -> keys.add(key("spot", run, join.item(), e)));
                keys.add(Key.of("undo", run, e.by()));
                keys.add(Key.of("wall", run));
                keys.add(Key.of("offers", run));
            }
            case BoardEvent.Interested e -> {
                keys.add(Key.of("interest", run));
                keys.add(Key.of("interest-mine", run, e.person()));
            }
            case BoardEvent.Offered ignored -> keys.add(Key.of("offers", run));
            case BoardEvent.Proposed ignored -> {
                keys.add(Key.of("proposal", run));
                keys.add(Key.of("search", run));
            }
            case BoardEvent.Sought ignored -> keys.add(Key.of("search", run));
            case BoardEvent.Unanswered ignored -> keys.add(Key.of("search", run));
        }
        keys.add(Key.of("progress", run));
        keys.add(Key.of("next"));
    }

    private static Key key(String kind, RunId run, Object thing, BoardEvent.Changed event) {
        return event.whose()
                .map(owner -> BoardViews.own(kind, run, thing, owner))
                .orElseGet(() -> BoardViews.key(kind, run, thing));
    }

    /** Everything on every board. */
    static void everything(SessionState state, Set<Key> keys) {
        state.boards().forEach((run, boards) -> {
            keys.add(Key.of("wall", run));
            keys.add(Key.of("spread", run));
            keys.add(Key.of("interest", run));
            keys.add(Key.of("offers", run));
            keys.add(Key.of("proposal", run));
            keys.add(Key.of("search", run));
            state.people().keySet().forEach(person -> {
                keys.add(Key.of("interest-mine", run, person));
                keys.add(Key.of("undo", run, person));
            });
            boards.shared().areas().keySet().forEach(area -> keys.add(BoardViews.key("area", run, area)));
            boards.own()
                    .forEach((owner, board) ->
                            board.areas().keySet().forEach(area -> keys.add(BoardViews.own("area", run, area, owner))));
        });
        state.items().byId().keySet().forEach(item -> card(state, item, keys));
    }

    /** Where a card lies is seen by those who see the card. */
    static void card(SessionState state, ItemId item, Set<Key> keys) {
        for (Map.Entry<RunId, Boards> entry : state.boards().entrySet()) {
            RunId run = entry.getKey();
            if (lies(entry.getValue().shared(), item)) {
                keys.add(BoardViews.key("spot", run, item));
            }
            for (Map.Entry<PersonId, Board> own : entry.getValue().own().entrySet()) {
                if (lies(own.getValue(), item)) {
                    keys.add(BoardViews.own("spot", run, item, own.getKey()));
                }
            }
        }
    }

    /** Facts that name cards, and so only those that their readers may see. */
    static void naming(SessionState state, Set<Key> keys) {
        state.boards().keySet().forEach(run -> {
            keys.add(Key.of("wall", run));
            keys.add(Key.of("spread", run));
            keys.add(Key.of("interest", run));
            keys.add(Key.of("offers", run));
            keys.add(Key.of("proposal", run));
        });
    }

    private static boolean lies(Board board, ItemId item) {
        return board.spots().containsKey(item) || board.joins().containsKey(item);
    }
}
