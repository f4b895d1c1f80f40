package org.palabre.core.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palabre.core.board.BoardEvent;
import org.palabre.core.board.Search;
import org.palabre.core.id.AreaId;
import org.palabre.core.id.GroupId;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;
import org.palabre.core.organise.Spread;
import org.palabre.core.session.Mandate;
import org.palabre.core.session.Selection;

/**
 * What a layer may know under a key: the values on the wire, field by field as docs/protocol.md says. Times are ms since
 * 1970; an empty optional is absent.
 */
public sealed interface Fact {

    /** {@code added}: how many steps joined the method, if any; with each the script is another one. */
    record OfSession(
            String title,
            String code,
            String status,
            String mode,
            String lang,
            MethodRef method,
            Mandate mandate,
            long people,
            boolean rehearsal,
            Optional<Integer> added)
            implements Fact {}

    record MethodRef(String id, String version, String sha256) {}

    /** {@code waits}: of one's own steps none is open, others are at it. */
    record Now(Optional<RunId> run, Optional<Boolean> waits) implements Fact {}

    /** Who of one's group the step still waits for. */
    record Waits(List<PersonRef> people) implements Fact {}

    record Next(
            Optional<RunId> run,
            Optional<String> step,
            Optional<Boolean> optional,
            Optional<Boolean> intrinsic,
            Optional<Boolean> ends)
            implements Fact {}

    record OfRun(
            RunId run,
            String step,
            int index,
            String status,
            long openedAt,
            Optional<Long> endsAt,
            boolean hard,
            Optional<Long> paused,
            Optional<Long> closedAt,
            Optional<OfTurn> turn,
            Optional<List<OfRound>> rounds,
            Optional<Long> goesOnAt,
            Optional<Boolean> held)
            implements Fact {}

    record OfRound(String control, int number, Optional<Integer> of, Optional<ItemId> item, Optional<String> mode) {}

    record OfTurn(
            int index,
            int of,
            long startedAt,
            Optional<Long> endsAt,
            Optional<ItemId> item,
            Optional<PersonId> person,
            Optional<String> name,
            Optional<String> part)
            implements Fact {}

    record PersonRef(PersonId id, Optional<String> name) {}

    record GroupRef(GroupId id, int number) {}

    record OfItem(
            ItemId id,
            RunId run,
            String step,
            String in,
            String kind,
            Map<String, String> fields,
            Optional<PersonRef> by,
            Optional<GroupRef> group,
            Optional<PersonRef> about,
            List<ItemId> parents,
            String order,
            int rev,
            Optional<Boolean> mine,
            Optional<Boolean> editable,
            Optional<Boolean> named,
            Optional<String> release,
            Optional<Boolean> releasable,
            List<PersonRef> witnesses,
            Optional<Answered> answer,
            Optional<Boolean> hidden)
            implements Fact {}

    record Answered(String verdict, String words) {}

    record OfTally(
            RunId run,
            String method,
            int electorate,
            int cast,
            int abstained,
            Optional<Boolean> quorum,
            List<String> criteria,
            List<Row> rows,
            List<Objection> objections,
            Map<String, Double> figures,
            String over)
            implements Fact {}

    record Objection(ItemId item, String words, Optional<PersonRef> by) {}

    record Row(
            ItemId item,
            int rank,
            int votes,
            int sum,
            int supporters,
            double share,
            double spread,
            List<Score> scores,
            List<Integer> grades,
            Optional<Integer> grade,
            Map<String, Double> figures) {}

    /** @param low, high the quartiles, between which the middle half lies; {@code spread} is their distance */
    record Score(String criterion, int n, double mean, double median, double spread, double low, double high) {}

    record OfSelection(
            RunId run,
            List<ItemId> chosen,
            List<Saved> saved,
            List<ItemId> tied,
            Map<ItemId, List<Selection.Reason>> reasons,
            int open,
            int champions)
            implements Fact {}

    record Saved(ItemId item, PersonRef by) {}

    record OfGrouping(
            RunId id,
            RunId run,
            List<GroupLine> groups,
            Optional<Double> met,
            Optional<Integer> again,
            Optional<Integer> forced)
            implements Fact {}

    record GroupLine(
            GroupId id,
            int number,
            int size,
            Optional<ItemId> topic,
            Optional<List<PersonRef>> members,
            Optional<PersonId> host) {}

    record OfGroup(
            GroupId id,
            RunId grouping,
            int number,
            Optional<ItemId> topic,
            List<PersonRef> members,
            Optional<PersonId> host,
            Map<PersonId, String> roles,
            Optional<PersonId> subject)
            implements Fact {}

    record OfCircle(RunId run, int chairs, boolean open, List<PersonRef> members) implements Fact {}

    /** In a crowd: how much was written, and in how many parts it is dealt out. */
    record OfCrowd(RunId run, int items, int shares) implements Fact {}

    record Wishes(Map<ItemId, Long> counts) implements Fact {}

    record MyWish(ItemId item) implements Fact {}

    record Told(Map<String, String> values) implements Fact {}

    /** An agenda wall: how large, which slots have begun, whether it still changes. */
    record OfWall(RunId run, int slots, int rooms, List<Integer> begun, boolean open) implements Fact {}

    record OfArea(RunId run, AreaId id, String label, double place) implements Fact {}

    /** Where a card lies; or {@code into} which other card it went. */
    record OfSpot(
            RunId run,
            ItemId item,
            Optional<AreaId> area,
            Optional<Double> x,
            Optional<Double> y,
            Optional<ItemId> into)
            implements Fact {}

    /** Where people placed what, each on their own plane: means and standard deviations, the most divergent first. */
    record Spreads(List<Spread> rows) implements Fact {}

    record Interests(Map<ItemId, Integer> counts) implements Fact {}

    record MyInterests(List<ItemId> items) implements Fact {}

    record Offers(List<Offer> offers) implements Fact {}

    record Offer(ItemId item, ItemId into) {}

    /**
     * A suggested arrangement; of a machine with {@code round} and the cards that belong nowhere.
     *
     * @param basicMode words alone were compared
     */
    record OfProposal(
            String source,
            List<Suggested> areas,
            List<Placing> moves,
            Optional<Integer> round,
            Optional<Boolean> basicMode,
            Optional<List<ItemId>> alone)
            implements Fact {}

    /** What a machine was asked for: {@code phase} is waiting, answered or failed. */
    record OfSearch(int round, double grain, Search.Phase phase) implements Fact {}

    /** @param gist the card that says best what the others say */
    record Suggested(AreaId id, String label, Optional<ItemId> gist) {}

    record Placing(ItemId item, AreaId area, double x, double y) {}

    record Undoable(BoardEvent.Act act) implements Fact {}

    record OfDecision(
            String id,
            RunId run,
            String statement,
            List<ItemId> about,
            Speaker by,
            Optional<String> behalf,
            Optional<RunId> basis,
            String rationale,
            Optional<String> objections)
            implements Fact {}

    record Speaker(String role, Optional<String> name) {}

    record OfPulse(
            String measure, int k, Optional<Integer> n, Optional<List<PulseMean>> values, Optional<Boolean> suppressed)
            implements Fact {}

    record PulseMean(String id, double mean) {}

    /** {@code noClock}: how many of those awaited work without the clock; empty for none. */
    record Progress(int expected, int started, int done, long items, List<PersonId> quiet, Optional<Integer> noClock)
            implements Fact {}

    record OfPerson(PersonId id, Optional<String> name, String role, boolean present, Optional<Boolean> bot)
            implements Fact {}

    record Me(PersonId id, Optional<String> name, String role, Map<RunId, GroupId> groups, Optional<Boolean> noClock)
            implements Fact {}

    record MyBallot(
            Map<ItemId, Map<String, Integer>> marks,
            Map<ItemId, String> words,
            Optional<Boolean> abstains,
            Optional<Integer> left)
            implements Fact {}

    record Dealt(List<ItemId> items) implements Fact {}

    record Done(boolean on) implements Fact {}

    record MyAnswers(Map<String, Integer> values) implements Fact {}

    record OfDeviation(int n, RunId run, String what, String reason, boolean intrinsic) implements Fact {}
}
