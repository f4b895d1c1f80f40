package org.palabre.record.archive;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.RunId;
import org.palabre.core.item.Item;
import org.palabre.core.item.ItemEvent;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.vote.VoteEvent;
import org.palabre.core.vote.ballot.Support;
import org.palabre.core.vote.ballot.Tally;
import org.palabre.record.document.Audience;
import org.palabre.record.document.SessionRecord;

/** A session in which whatever somebody may not read says so: {@code secret-…}; others check that none of it comes out anywhere. */
public final class SecretSession {
    public static final List<String> PEOPLE = List.of("ana", "ben", "cleo", "dan", "eve", "fay");

    private SecretSession() {}

    /** Its record for these readers. */
    public static SessionRecord of(Audience audience) {
        return session().record(audience);
    }

    /** The session itself, as it was written down. */
    public static PlayedSessions.Whole whole() {
        Log log = session();
        return new PlayedSessions.Whole(log.source(), List.copyOf(log.events()), log.record());
    }

    /** Everything that is secret for somebody says so. */
    private static Log session() {
        Log log = new Log().join(PEOPLE.toArray(String[]::new)).add(new SessionEvent.Opened());
        log.open("pairs")
                .groups("pairs", List.of(List.of("ana", "ben"), List.of("cleo", "dan"), List.of("eve", "fay")))
                .close("pairs");
        log.open("tell")
                .story("ben", "ana", "pairs-1", "st1", "all-may-read-this-story")
                .story("ana", "ben", "pairs-1", "st2", "secret-story")
                .close("tell")
                .release("st1", Item.Release.ALL, false);
        log.open("note").write("note", "notes", "eve", "n1", "secret-note").close("note");
        log.open("distil")
                .theme("ana", "pairs-1", "t1", "a-theme", "st1", "st2")
                .close("distil");
        log.open("idea")
                .write("idea", "ideas", "eve", "c1", "chosen-idea", "t1")
                .write("idea", "ideas", "fay", "c2", "dropped-idea", "t1")
                .write("idea", "ideas", "ben", "c3", "secret-moderated")
                .close("idea")
                .add(new SessionEvent.InItems(
                        new ItemEvent.Hidden(new ItemId("c3"), true, Log.person("host"), "secret-reason")));
        log.open("wall").close("wall");
        log.open("dots").mark("ana", "c1").mark("cleo", "c1");
        log.add(new SessionEvent.InVote(new VoteEvent.Counted(
                        new RunId("dots"),
                        new Tally(
                                "dots",
                                6,
                                2,
                                0,
                                Optional.empty(),
                                List.of("vote"),
                                List.of(
                                        new Tally.Row(
                                                new ItemId("c1"),
                                                1,
                                                2,
                                                8317,
                                                Support.NONE,
                                                List.of(),
                                                List.of(),
                                                Optional.empty(),
                                                Map.of()),
                                        new Tally.Row(
                                                new ItemId("c2"),
                                                2,
                                                0,
                                                0,
                                                Support.NONE,
                                                List.of(),
                                                List.of(),
                                                Optional.empty(),
                                                Map.of())),
                                List.of(),
                                Map.of()))))
                .close("dots");
        log.open("keep")
                .add(new SessionEvent.Selected(
                        new RunId("keep"), List.of(new ItemId("c1")), Map.of(), List.of(), Map.of(), 0, 1))
                .close("keep");
        log.open("pledge")
                .write("pledge", "commitments", "eve", "k1", "I will begin", "c1")
                .close("pledge");
        return log.add(new SessionEvent.Closed());
    }
}
