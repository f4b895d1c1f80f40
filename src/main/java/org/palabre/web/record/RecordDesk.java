package org.palabre.web.record;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.palabre.program.SessionPlan;
import org.palabre.record.archive.RecordJson;
import org.palabre.record.shelf.Archivist;
import org.palabre.record.shelf.Shelf;
import org.palabre.record.shelf.Shelved;
import org.palabre.web.door.SessionDoor;
import org.palabre.web.door.SessionEntry;
import org.palabre.web.door.Trouble;

/**
 * Hands out records: to people with a seat in the session, to owners, facilitators and sponsors of its workspace. Before the session is
 * closed there is only a preview, for those who may run it.
 */
@ApplicationScoped
public class RecordDesk {
    private final SessionDoor door;
    private final Shelf shelf;
    private final Archivist archivist;

    RecordDesk(SessionDoor door, Shelf shelf, Archivist archivist) {
        this.door = door;
        this.shelf = shelf;
        this.archivist = archivist;
    }

    /** What the desk has for somebody who may ask. */
    public sealed interface Reading {
        SessionPlan plan();

        /** @param json the record, or a preview of it, as text */
        record Found(SessionPlan plan, String json) implements Reading {}

        /** The session is not closed. */
        record NotYet(SessionPlan plan) implements Reading {}
    }

    /**
     * @param cookies name → value
     * @throws Trouble (in the Uni) for everybody else
     */
    public Uni<Reading> read(String code, Map<String, String> cookies) {
        return door.participant(code, cookies)
                .chain(entry -> entry == SessionEntry.Shut.NO_TICKET
                        ? door.crew(code, cookies)
                        : Uni.createFrom().item(entry))
                .chain(this::read);
    }

    private Uni<Reading> read(SessionEntry entry) {
        return switch (entry) {
            case SessionEntry.Participant it -> shelved(it.plan(), false);
            case SessionEntry.Crew it -> shelved(it.plan(), it.role().mayPrepare());
            case SessionEntry.Screen it -> throw new Trouble(Trouble.Kind.NOT_YOURS);
            case SessionEntry.Shut shut ->
                throw new Trouble(
                        switch (shut) {
                            case NO_TICKET -> Trouble.Kind.SIGN_IN_FIRST;
                            case NOT_ALLOWED -> Trouble.Kind.NOT_YOURS;
                            case NO_SUCH_SESSION -> Trouble.Kind.NO_SUCH_SESSION;
                        });
        };
    }

    private Uni<Reading> shelved(SessionPlan plan, boolean previews) {
        return shelf.find(plan.id()).chain(found -> found.map(Shelved::json)
                .map(json -> Uni.createFrom().<Reading>item(new Reading.Found(plan, json)))
                .orElseGet(() -> previews ? preview(plan) : Uni.createFrom().item(new Reading.NotYet(plan))));
    }

    /** A session that was only planned may have nothing in its log yet. */
    private Uni<Reading> preview(SessionPlan plan) {
        return archivist
                .preview(plan.id())
                .<Reading>map(record -> new Reading.Found(plan, RecordJson.write(record)))
                .onFailure(IllegalStateException.class)
                .recoverWithItem(() -> new Reading.NotYet(plan));
    }
}
