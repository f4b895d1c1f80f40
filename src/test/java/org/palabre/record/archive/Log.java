package org.palabre.record.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palabre.catalog.yaml.YamlReader;
import org.palabre.core.grouping.Group;
import org.palabre.core.grouping.GroupingEvent;
import org.palabre.core.grouping.Meetings;
import org.palabre.core.id.GroupId;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;
import org.palabre.core.id.SessionId;
import org.palabre.core.item.Item;
import org.palabre.core.item.ItemEvent;
import org.palabre.core.method.MethodSource;
import org.palabre.core.method.Mode;
import org.palabre.core.session.Mandate;
import org.palabre.core.session.Plan;
import org.palabre.core.session.Recorded;
import org.palabre.core.session.Role;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.vote.VoteEvent;
import org.palabre.core.vote.ballot.Support;
import org.palabre.core.vote.ballot.Tally;
import org.palabre.record.document.Audience;
import org.palabre.record.document.SessionRecord;

/** A log written by hand, of the method in {@code record/method.yaml}: one event a second from nine o'clock. */
final class Log {
    static final SessionId SESSION = new SessionId("s1");
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private final List<Recorded> events = new ArrayList<>();
    final MethodSource method = method();

    Log() {
        Mandate mandate = new Mandate("", "Be bold", "What next?", "", "", "", "");
        add(new SessionEvent.Planned(
                new Plan("Trial", "K7P2QX", Mode.LIVE, "en", method.reference(), Map.of(), mandate, 3, false)));
    }

    SessionRecord record() {
        return Archive.record(SESSION, method, events);
    }

    SessionRecord record(Audience audience) {
        return Archive.record(SESSION, method, events, audience);
    }

    MethodSource source() {
        return method;
    }

    List<Recorded> events() {
        return events;
    }

    Log add(SessionEvent... more) {
        for (SessionEvent event : more) {
            long seq = events.size() + 1L;
            events.add(new Recorded(seq, NINE.plusSeconds(seq).plusMillis(123), event));
        }
        return this;
    }

    Log join(String... names) {
        for (String name : names) {
            add(new SessionEvent.Joined(person(name), Optional.of(name + "-name"), Role.PARTICIPANT, false));
        }
        return this;
    }

    Log open(String run) {
        return add(new SessionEvent.StepOpened(new RunId(run), Optional.empty()));
    }

    Log close(String run) {
        return add(new SessionEvent.StepClosed(new RunId(run)));
    }

    Log groups(String run, List<List<String>> members) {
        List<Group> groups = new ArrayList<>();
        for (List<String> names : members) {
            int number = groups.size() + 1;
            List<PersonId> people = names.stream().map(Log::person).toList();
            groups.add(new Group(new GroupId(run + "-" + number), number, people, Optional.empty()));
        }
        return add(new SessionEvent.InGrouping(new GroupingEvent.Formed(new RunId(run), groups, 77, Meetings.NONE)));
    }

    Log write(String run, String collection, String by, String id, String text, String... parents) {
        String field = collection.equals("commitments") ? "what" : collection.equals("stories") ? "moment" : "text";
        return add(new SessionEvent.InItems(
                written(run, collection, by, id, Map.of(field, text), Optional.empty(), Optional.empty(), parents)));
    }

    Log story(String by, String teller, String pair, String id, String text) {
        return add(new SessionEvent.InItems(written(
                "tell",
                "stories",
                by,
                id,
                Map.of("moment", text),
                Optional.of(person(teller)),
                Optional.of(new GroupId(pair)))));
    }

    Log theme(String by, String pair, String id, String text, String... parents) {
        return add(new SessionEvent.InItems(written(
                "distil",
                "themes",
                by,
                id,
                Map.of("text", text),
                Optional.empty(),
                Optional.of(new GroupId(pair)),
                parents)));
    }

    Log release(String id, Item.Release to, boolean signed) {
        return add(new SessionEvent.InItems(new ItemEvent.Released(new ItemId(id), to, signed)));
    }

    Log mark(String by, String item) {
        return add(new SessionEvent.InVote(new VoteEvent.Marked(
                new RunId("dots"), person(by), new ItemId(item), "vote", Optional.of(1), Optional.empty(), 0)));
    }

    /** The dots, with so many who set some. */
    Log counted(int voters, Tally.Row... rows) {
        return add(new SessionEvent.InVote(new VoteEvent.Counted(
                new RunId("dots"),
                new Tally(
                        "dots", 6, voters, 0, Optional.empty(), List.of("vote"), List.of(rows), List.of(), Map.of()))));
    }

    /** @param votes how many set some on it @param sum how many these are together */
    static Tally.Row row(String item, int rank, int votes, int sum) {
        return new Tally.Row(
                new ItemId(item), rank, votes, sum, Support.NONE, List.of(), List.of(), Optional.empty(), Map.of());
    }

    static PersonId person(String name) {
        return new PersonId(name + "-id");
    }

    private static ItemEvent.Written written(
            String run,
            String collection,
            String by,
            String id,
            Map<String, String> fields,
            Optional<PersonId> about,
            Optional<GroupId> group,
            String... parents) {
        List<ItemId> from = List.of(parents).stream().map(ItemId::new).toList();
        return new ItemEvent.Written(
                new ItemId(id), new RunId(run), collection, person(by), about, group, fields, from, false);
    }

    private static MethodSource method() {
        try {
            String text = Files.readString(Path.of("src/test/resources/record/method.yaml"));
            Map<String, Object> tree =
                    ((YamlReader.Result.Good) YamlReader.read(text)).tree().values();
            return new MethodSource("all-sights", "1.0.0", "0".repeat(64), tree, Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
