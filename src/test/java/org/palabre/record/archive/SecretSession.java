package org.palabre.record.archive;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.RunId;
import org.palabre.core.item.Item;
import org.palabre.core.item.ItemEvent;
import org.palabre.core.session.Recorded;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.vote.VoteEvent;
import org.palabre.record.document.Audience;
import org.palabre.record.document.SessionRecord;

/** A session in which whatever somebody may not read says so: {@code secret-…}; others check that none of it comes out anywhere. */
public final class SecretSession {
    public static final List<String> PEOPLE = List.of("ana", "ben", "cleo", "dan", "eve", "fay");
    /** Ids, in the log, of what nobody else may read. */
    public static final List<String> HIDDEN_ITEMS = List.of("hid-story", "hid-note", "hid-idea");

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

    /**
     * When somebody wrote what is hidden, hid it or voted, in every form in which that could be told.
     *
     * @param but of whom it is no secret, as it is they who ask: {@code cleo}
     */
    public static List<String> hiddenTimes(Optional<String> but) {
        return session().events().stream()
                .filter(SecretSession::isHidden)
                .filter(event -> but.stream().noneMatch(name -> event.toString().contains(name + "-id")))
                .map(Recorded::at)
                .flatMap(at -> Stream.of(
                        at.truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", ""),
                        at.toString().substring(11, 19),
                        at.truncatedTo(ChronoUnit.SECONDS).toString().replaceAll("[-:Z]", ""),
                        "" + at.getEpochSecond()))
                .toList();
    }

    private static boolean isHidden(Recorded event) {
        return event.event() instanceof SessionEvent.InItems items
                        && items.event().toString().matches("\\w+\\[item=hid-.*")
                || event.event() instanceof SessionEvent.InVote vote && vote.event() instanceof VoteEvent.Marked;
    }

    /** Everything that is secret for somebody says so. */
    private static Log session() {
        Log log = new Log().join(PEOPLE.toArray(String[]::new)).add(new SessionEvent.Opened());
        log.open("pairs")
                .groups("pairs", List.of(List.of("ana", "ben"), List.of("cleo", "dan"), List.of("eve", "fay")))
                .close("pairs");
        log.open("tell")
                .story("ben", "ana", "pairs-1", "st1", "all-may-read-this-story")
                .story("ana", "ben", "pairs-1", "hid-story", "secret-story")
                .close("tell")
                .release("st1", Item.Release.ALL, false);
        log.open("note")
                .write("note", "notes", "eve", "hid-note", "secret-note")
                .close("note");
        log.open("distil")
                .theme("ana", "pairs-1", "t1", "a-theme", "st1", "hid-story")
                .close("distil");
        log.open("idea")
                .write("idea", "ideas", "eve", "c1", "chosen-idea", "t1")
                .write("idea", "ideas", "fay", "c2", "dropped-idea", "t1")
                .write("idea", "ideas", "ben", "hid-idea", "secret-moderated")
                .close("idea")
                .add(new SessionEvent.InItems(
                        new ItemEvent.Hidden(new ItemId("hid-idea"), true, Log.person("host"), "secret-reason")));
        log.open("wall").close("wall");
        log.open("dots").mark("ana", "c1").mark("cleo", "c1");
        log.counted(2, Log.row("c1", 1, 2, 8317), Log.row("c2", 2, 0, 0)).close("dots");
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
