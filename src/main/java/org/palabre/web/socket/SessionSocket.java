package org.palabre.web.socket;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.palabre.live.Connection;
import org.palabre.live.NoSuchSession;
import org.palabre.live.Rooms;
import org.palabre.live.watch.MeterWatch;

/** The socket of a live session, docs/protocol.md §3. */
@WebSocket(path = "/s/{code}/socket")
public class SessionSocket {
    private static final Logger LOG = Logger.getLogger(SessionSocket.class);
    private static final TypedKey<Talk> TALK = new TypedKey<>("talk");

    private final Doorkeeper doorkeeper;
    private final Rooms rooms;
    private final SocketConfig config;
    private final MeterWatch watch;
    private final Clock clock;

    SessionSocket(Doorkeeper doorkeeper, Rooms rooms, SocketConfig config, MeterWatch watch, Clock clock) {
        this.watch = watch;
        this.doorkeeper = doorkeeper;
        this.rooms = rooms;
        this.config = config;
        this.clock = clock;
    }

    @OnOpen
    Uni<Void> open(WebSocketConnection socket) {
        Map<String, String> query = query(socket.handshakeRequest().query());
        SocketLink link = new SocketLink(socket, query.containsKey("deflate"));
        Uni<Connection> connection = doorkeeper
                .admit(socket.pathParam("code"), query, socket.handshakeRequest())
                .chain(admission -> enter(admission, link, from(query)));
        Talk talk = new Talk(link, connection, config, watch, clock);
        socket.userData().put(TALK, talk);
        return talk.begin();
    }

    private Uni<Connection> enter(Admission admission, SocketLink link, long from) {
        return switch (admission) {
            case Admission.Out out -> Uni.createFrom().failure(new TurnedAway(out.reason()));
            case Admission.In in ->
                in.join()
                        .map(join -> rooms.ask(in.session(), join.person(), Optional.empty(), join)
                                .replaceWithVoid())
                        .orElseGet(() -> Uni.createFrom().voidItem())
                        .chain(() -> rooms.connect(in.session(), in.seat(), link, from))
                        .onFailure(NoSuchSession.class)
                        .transform(none -> new TurnedAway(CloseCode.NO_SUCH_SESSION.reason()));
        };
    }

    @OnTextMessage
    @NonBlocking
    void hear(String text, WebSocketConnection socket) {
        socket.userData().get(TALK).hear(text);
    }

    @OnClose
    @NonBlocking
    void close(WebSocketConnection socket) {
        Talk talk = socket.userData().get(TALK);
        if (talk != null) {
            talk.end();
        }
    }

    @OnError
    @NonBlocking
    void fail(WebSocketConnection socket, Throwable failure) {
        LOG.debugf("A socket ends: %s", failure.toString());
        new SocketLink(socket, false).close(CloseCode.COME_BACK.reason());
    }

    private static long from(Map<String, String> query) {
        String from = query.getOrDefault("from", "0");
        return from.matches("[0-9]{1,15}") ? Long.parseLong(from) : 0;
    }

    private static Map<String, String> query(@Nullable String given) {
        String text = given == null ? "" : given;
        return new QueryStringDecoder(text, false)
                .parameters().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                        .getFirst()));
    }
}
