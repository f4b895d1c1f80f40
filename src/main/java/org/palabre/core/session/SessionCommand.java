package org.palabre.core.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palabre.core.board.Change;
import org.palabre.core.board.Proposal;
import org.palabre.core.id.AreaId;
import org.palabre.core.id.GroupId;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;
import org.palabre.core.id.StepId;
import org.palabre.core.item.Item;
import org.palabre.core.method.Addition;

/** What somebody wishes to happen in a session. */
public sealed interface SessionCommand {

    /** For one step: the step's kind answers it. */
    sealed interface ToStep extends SessionCommand {
        RunId run();
    }

    /** For one item, in the step that it was written in or in the one that is open. */
    sealed interface ToItem extends SessionCommand {
        ItemId item();
    }

    record Join(PersonId person, Optional<String> name, Role role, boolean bot) implements SessionCommand {}

    record Name(Optional<String> name) implements SessionCommand {}

    /** {@code on}: the bell shall not close one's own inputs. */
    record LeaveClock(boolean on) implements SessionCommand {}

    record Leave() implements SessionCommand {}

    /** {@code base}: the revision of the item that this wording started from, where several may be writing at once. */
    record Write(
            RunId run,
            ItemId item,
            String collection,
            Map<String, String> fields,
            List<ItemId> parents,
            Optional<PersonId> about,
            boolean signed,
            Optional<Integer> base)
            implements ToStep {
        public Write {
            fields = Map.copyOf(fields);
            parents = List.copyOf(parents);
        }

        public Write(
                RunId run,
                ItemId item,
                String collection,
                Map<String, String> fields,
                List<ItemId> parents,
                Optional<PersonId> about,
                boolean signed) {
            this(run, item, collection, fields, parents, about, signed, Optional.empty());
        }
    }

    record Withdraw(ItemId item) implements ToItem {}

    record Release(ItemId item, Item.Release to, boolean signed) implements ToItem {}

    record Witness(ItemId item, boolean on) implements ToItem {}

    record Hide(ItemId item, boolean on, String reason) implements ToItem {}

    /** {@code words}: the reason of an objection; empty where none is given. */
    record Mark(RunId run, ItemId item, String criterion, Optional<Integer> value, String words) implements ToStep {
        public Mark(RunId run, ItemId item, String criterion, Optional<Integer> value) {
            this(run, item, criterion, value, "");
        }
    }

    /** A whole ballot, in place of the one before. */
    record Cast(RunId run, Map<ItemId, Map<String, Integer>> marks, Map<ItemId, String> words, boolean abstain)
            implements ToStep {
        public Cast {
            marks = Map.copyOf(marks);
            words = Map.copyOf(words);
        }
    }

    record Answer(RunId run, Map<String, Integer> values) implements ToStep {
        public Answer {
            values = Map.copyOf(values);
        }
    }

    record Wish(RunId run, Optional<ItemId> item) implements ToStep {}

    /** Says something of oneself that groups are made by; {@code value} empty: rather not. */
    record Tell(RunId run, String attribute, Optional<String> value) implements ToStep {}

    /** Which of the items that a rule could not tell apart stay. */
    record Settle(RunId run, List<ItemId> items) implements ToStep {
        public Settle {
            items = List.copyOf(items);
        }
    }

    record Champion(RunId run, ItemId item, boolean on) implements ToStep {}

    record Done(RunId run, boolean on) implements ToStep {}

    record PassTurn(RunId run, int to) implements ToStep {}

    record Decide(RunId run, String statement, List<ItemId> about, String rationale, String objections)
            implements ToStep {
        public Decide {
            about = List.copyOf(about);
        }
    }

    record Respond(RunId run, ItemId item, String verdict, String words) implements ToStep {}

    /** Takes a chair of a fishbowl or the talking piece, or gives it up. */
    record Sit(RunId run, boolean on) implements ToStep {}

    /** Somebody at a table becomes its host. */
    record Host(RunId run, PersonId person) implements ToStep {}

    record Regroup(RunId run) implements ToStep {}

    record Place(RunId run, PersonId person, GroupId group) implements ToStep {}

    /**
     * A card comes to lie in an area, or is taken off ({@code area} empty).
     *
     * @param x on a plane, 0 to 1
     * @param before in a list: the card it comes to lie before; empty: at the end
     */
    record Put(
            RunId run,
            ItemId item,
            Optional<AreaId> area,
            Optional<Double> x,
            Optional<Double> y,
            Optional<ItemId> before)
            implements ToStep {}

    /** Makes an area or renames it; with {@code items}, these go into it. {@code label} empty: the area goes. */
    record SetArea(RunId run, AreaId area, Optional<String> label, List<ItemId> items) implements ToStep {
        public SetArea {
            items = List.copyOf(items);
        }
    }

    /** All that lies in {@code area} goes into the other, and the area goes. */
    record Fuse(RunId run, AreaId area, AreaId into) implements ToStep {}

    /** The card becomes part of another; {@code into} empty: by itself again. */
    record Merge(RunId run, ItemId item, Optional<ItemId> into) implements ToStep {}

    /** Takes one's own last act on the board back. */
    record Undo(RunId run) implements ToStep {}

    record Interest(RunId run, ItemId item, boolean on) implements ToStep {}

    /** Asks for a way to arrange the board, or puts it away. @param grain fewer or more groups, see {@code Search} */
    record Suggest(RunId run, boolean on, Optional<Double> grain) implements ToStep {
        public Suggest(RunId run, boolean on) {
            this(run, on, Optional.empty());
        }
    }

    /**
     * Takes over what is suggested for these cards; none named: all of it.
     *
     * @param round only if this is still the suggestion that is meant
     */
    record TakeOver(RunId run, List<ItemId> items, Optional<Integer> round) implements ToStep {
        public TakeOver {
            items = List.copyOf(items);
        }

        public TakeOver(RunId run, List<ItemId> items) {
            this(run, items, Optional.empty());
        }
    }

    record Rooms(RunId run, int count) implements ToStep {}

    /** One goes where one can learn or contribute; {@code room} empty: to the garden. */
    record Go(RunId run, Optional<GroupId> room) implements ToStep {}

    record Open() implements SessionCommand {}

    /** {@code after}: only if this is still the step we are in. */
    record Next(Optional<RunId> after) implements SessionCommand {}

    record Back(Optional<RunId> after) implements SessionCommand {}

    record Shut(RunId run) implements SessionCommand {}

    record Skip(StepId step, String reason) implements SessionCommand {}

    /** Opens a step once more that has been run before, here and now. */
    record Again(StepId step, String reason) implements SessionCommand {}

    /** {@code reason}: asked for where the step makes the method what it is. */
    record Extend(int seconds, String reason) implements SessionCommand {}

    /** Steps join the method, to be run next. Made by the server of a fragment that a facilitator chose, never by a client. */
    record Add(Addition addition, String reason) implements SessionCommand {}

    record Pause() implements SessionCommand {}

    record Resume() implements SessionCommand {}

    /** Whether the step waits for a person to go on, whatever the method says. */
    record Hold(RunId run, boolean on) implements SessionCommand {}

    record Close() implements SessionCommand {}

    /** What a machine says to the board of a step ({@code assist: suggest}). Sent by the room to itself, never by a client. */
    sealed interface OfMachine extends SessionCommand {
        RunId run();

        /** Which asking it answers. */
        int round();
    }

    /**
     * A suggestion for all cards that nobody has placed.
     *
     * @param source which algorithm, with its version
     */
    record Propose(RunId run, String source, Change change, Proposal.Themes themes) implements OfMachine {
        @Override
        public int round() {
            return themes.round();
        }
    }

    /** It has nothing to say, because something failed. */
    record GiveUp(RunId run, int round) implements OfMachine {}

    /** The clock: what the method's timers do at this moment. Sent by the room to itself. */
    record Tick() implements SessionCommand {}
}
