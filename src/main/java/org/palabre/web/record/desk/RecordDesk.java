package org.palabre.web.record.desk;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palabre.people.Role;
import org.palabre.program.SessionPlan;
import org.palabre.record.document.Audience;
import org.palabre.record.document.RecordJson;
import org.palabre.record.document.SessionRecord;
import org.palabre.record.shelf.Archivist;
import org.palabre.record.shelf.Published;
import org.palabre.record.shelf.Publisher;
import org.palabre.record.shelf.Shelf;
import org.palabre.web.door.SessionDoor;
import org.palabre.web.door.SessionEntry;
import org.palabre.web.door.Trouble;

/**
 * Hands out records, to each their version: to people with a seat in the session, to everybody in its
 * workspace, to whoever has a public link. Before the session is closed there is only a preview, for those who may run it.
 */
@ApplicationScoped
public class RecordDesk {
    private final SessionDoor door;
    private final Shelf shelf;
    private final Archivist archivist;
    private final Publisher publisher;

    RecordDesk(SessionDoor door, Shelf shelf, Archivist archivist, Publisher publisher) {
        this.publisher = publisher;
        this.door = door;
        this.shelf = shelf;
        this.archivist = archivist;
    }

    /** What the desk has for somebody who may ask. */
    public sealed interface Reading {
        SessionPlan plan();

        /**
         * @param published the record, or a preview of it
         * @param audience whose version it is
         * @param choices whose versions this reader may have; one of them is {@code audience}
         * @param whole whether the whole session may be taken away too
         */
        record Found(SessionPlan plan, Published published, Audience audience, List<Audience> choices, boolean whole)
                implements Reading {
            public Found {
                choices = List.copyOf(choices);
            }

            public SessionRecord record() {
                return published.record();
            }

            /** The same as text. */
            public String json() {
                return published.json();
            }
        }

        /** The session is not closed. */
        record NotYet(SessionPlan plan) implements Reading {}
    }

    /**
     * @param cookies name → value
     * @param wanted whose version; one that this reader may not have is as if none was wanted
     * @throws Trouble (in the Uni) for everybody else
     */
    public Uni<Reading> read(String code, Map<String, String> cookies, Optional<Audience> wanted) {
        return door.participant(code, cookies)
                .chain(entry -> entry == SessionEntry.Shut.NO_TICKET
                        ? door.reader(code, cookies)
                        : Uni.createFrom().item(entry))
                .chain(entry -> read(entry, wanted));
    }

    /** With the key of a public link, for as long as it holds. */
    public Uni<Reading> open(String code, Optional<String> key) {
        return door.record(code, key).chain(entry -> read(entry, Optional.empty()));
    }

    private Uni<Reading> read(SessionEntry entry, Optional<Audience> wanted) {
        return switch (entry) {
            case SessionEntry.Participant it ->
                shelved(it.plan(), List.of(Audience.PARTICIPANT), wanted, Optional.empty());
            case SessionEntry.Crew it -> shelved(it.plan(), choices(it.role()), wanted, Optional.of(it.role()));
            case SessionEntry.Screen it -> shelved(it.plan(), List.of(Audience.PUBLIC), wanted, Optional.empty());
            case SessionEntry.Shut shut -> throw shut.trouble();
        };
    }

    /**
     * Who runs sessions may look at each version, to know what others read; a sponsor has the sponsor's alone, and a member, who was not
     * in the room and did not ask for it, what is fit for everybody.
     */
    private static List<Audience> choices(Role role) {
        return switch (role) {
            case OWNER, FACILITATOR ->
                List.of(Audience.PARTICIPANT, Audience.FACILITATOR, Audience.SPONSOR, Audience.PUBLIC);
            case SPONSOR -> List.of(Audience.SPONSOR);
            case MEMBER -> List.of(Audience.PUBLIC);
        };
    }

    private Uni<Reading> shelved(
            SessionPlan plan, List<Audience> choices, Optional<Audience> wanted, Optional<Role> role) {
        Audience audience = wanted.filter(choices::contains).orElse(choices.getFirst());
        return shelf.stamp(plan.id(), Audience.PARTICIPANT).chain(found -> {
            if (found.isPresent()) {
                return publisher
                        .read(plan.id(), audience)
                        .map(published -> new Reading.Found(
                                plan,
                                published,
                                audience,
                                choices,
                                role.filter(Role.OWNER::equals).isPresent()));
            }
            return role.filter(Role::mayPrepare).isPresent()
                    ? preview(plan, audience, choices)
                    : Uni.createFrom().item(new Reading.NotYet(plan));
        });
    }

    /** A session that was only planned may have nothing in its log yet. */
    private Uni<Reading> preview(SessionPlan plan, Audience audience, List<Audience> choices) {
        return archivist
                .preview(plan.id(), audience)
                .<Reading>map(record -> new Reading.Found(
                        plan, new Published(RecordJson.write(record), record), audience, choices, false))
                .onFailure(IllegalStateException.class)
                .recoverWithItem(() -> new Reading.NotYet(plan));
    }
}
