package org.palabre.web.socket;

import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.HandshakeRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.palabre.core.id.PersonId;
import org.palabre.core.session.Role;
import org.palabre.core.session.SessionCommand.Join;
import org.palabre.live.fanout.Seat;
import org.palabre.web.door.Cookies;
import org.palabre.web.door.SameOrigin;
import org.palabre.web.door.SessionDoor;
import org.palabre.web.door.SessionEntry;

/** Looks at the handshake of a socket: where it comes from, which ticket it brings, as whom it wants to sit. */
@ApplicationScoped
class Doorkeeper {
    private final SessionDoor door;
    private final SocketConfig config;

    Doorkeeper(SessionDoor door, SocketConfig config) {
        this.door = door;
        this.config = config;
    }

    Uni<Admission> admit(String code, Map<String, String> query, HandshakeRequest handshake) {
        if (!isOurs(handshake)) {
            return out(CloseCode.NOT_ALLOWED.reason());
        }
        Map<String, String> cookies = Cookies.read(header(handshake, "Cookie").orElse(""));
        return switch (query.getOrDefault("as", "participant")) {
            case "participant" -> door.participant(code, cookies).map(Doorkeeper::admission);
            case "crew" -> door.crew(code, cookies).map(Doorkeeper::admission);
            case "screen" ->
                door.screen(code, cookies, Optional.ofNullable(query.get("key")))
                        .map(Doorkeeper::admission);
            default -> out(CloseCode.UNREADABLE.reason());
        };
    }

    /** A page of another site could otherwise use the visitor's cookies. A client that is no browser sends no origin. */
    private boolean isOurs(HandshakeRequest handshake) {
        Optional<String> origin = header(handshake, "Origin");
        boolean named = origin.isPresent()
                && config.origins()
                        .filter(known -> known.contains(origin.get()))
                        .isPresent();
        return named || SameOrigin.isOurs(header(handshake, "Sec-Fetch-Site"), origin, header(handshake, "Host"));
    }

    private static Admission admission(SessionEntry entry) {
        return switch (entry) {
            case SessionEntry.Participant it ->
                new Admission.In(it.plan().id(), new Seat(it.seat().person(), Seat.As.PARTICIPANT), Optional.empty());
            case SessionEntry.Crew it -> crew(it);
            case SessionEntry.Screen it ->
                new Admission.In(it.plan().id(), new Seat(new PersonId("screen"), Seat.As.SCREEN), Optional.empty());
            case SessionEntry.Shut why -> new Admission.Out(new CloseReason(why.closeCode(), "closed door"));
        };
    }

    private static Admission crew(SessionEntry.Crew entry) {
        PersonId person = entry.person();
        Role role = entry.role() == org.palabre.people.Role.SPONSOR ? Role.SPONSOR : Role.FACILITATOR;
        Join join = new Join(person, Optional.of(entry.account().name()), role, false);
        return new Admission.In(entry.plan().id(), new Seat(person, Seat.As.CREW), Optional.of(join));
    }

    private static Optional<String> header(HandshakeRequest handshake, String name) {
        return Optional.ofNullable(handshake.header(name));
    }

    private static Uni<Admission> out(CloseReason reason) {
        return Uni.createFrom().item(new Admission.Out(reason));
    }
}
