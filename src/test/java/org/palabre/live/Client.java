package org.palabre.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.session.SessionState;
import org.palabre.core.sight.Layer;
import org.palabre.core.view.Views;
import org.palabre.live.fanout.Link;
import org.palabre.live.fanout.Seat;

/** A client that keeps its layers as docs/protocol.md says, and every frame it got. */
final class Client implements Link {
    private static final ObjectMapper JSON = new ObjectMapper();

    final Seat seat;
    final List<JsonNode> frames = new ArrayList<>();
    final Map<String, Map<String, JsonNode>> layers = new TreeMap<>();
    final List<String> acknowledged = new ArrayList<>();
    final List<String> refused = new ArrayList<>();
    final List<Integer> closed = new ArrayList<>();
    long n;
    boolean stuck;
    /** What is sent gets lost on the way. */
    boolean deaf;
    /** Long frames come deflated. */
    boolean takesDeflated;
    /** Bytes of each frame as it came. */
    final List<Buffer> came = new ArrayList<>();

    private final List<Runnable> onTheWay = new ArrayList<>();
    private Optional<Connection> connection = Optional.empty();

    Client(Seat seat) {
        this.seat = seat;
    }

    void connect(Rooms rooms, long from) {
        connect(rooms, from, this);
    }

    /** @param link what leads to this client */
    void connect(Rooms rooms, long from, Link link) {
        connection = Optional.of(Stage.await(rooms.connect(Stage.SESSION, seat, link, from)));
    }

    void ask(String id, SessionCommand what) {
        connection.orElseThrow().ask(id, what);
    }

    void leave() {
        connection.orElseThrow().left();
    }

    @Override
    public void send(Buffer frame, Runnable left) {
        came.add(frame);
        receive(read(Inflate.json(frame)));
        if (stuck) {
            onTheWay.add(left);
        } else {
            left.run();
        }
    }

    @Override
    public boolean takesDeflated() {
        return takesDeflated;
    }

    /** Whatever was on its way arrives. */
    void flow() {
        stuck = false;
        List.copyOf(onTheWay).forEach(Runnable::run);
    }

    @Override
    public void close(int code, String reason) {
        closed.add(code);
    }

    JsonNode last() {
        return frames.getLast();
    }

    /** What every layer of this person should be, read afresh (P5). */
    static Map<String, Map<String, JsonNode>> truth(SessionState state, Seat seat) {
        Map<String, Map<String, JsonNode>> layers = new TreeMap<>();
        for (Layer layer : Views.layersOf(state, seat.person())) {
            Map<String, JsonNode> facts = new TreeMap<>();
            Views.whole(state, layer).forEach((key, fact) -> facts.put(key, tree(fact)));
            layers.put(layer.word(), facts);
        }
        return layers;
    }

    private static JsonNode tree(Object fact) {
        try {
            return JSON.readTree(org.palabre.record.json.CoreJson.wire().writeValueAsBytes(fact));
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(Buffer frame) {
        try {
            return JSON.readTree(frame.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not JSON: " + frame, e);
        }
    }

    private void receive(JsonNode frame) {
        if (deaf) {
            return;
        }
        frames.add(frame);
        n = frame.has("n") ? frame.get("n").asLong() : n;
        frame.path("a").forEach(command -> acknowledged.add(command.asText()));
        frame.path("r")
                .forEach(refusal -> refused.add(
                        refusal.get("c").asText() + " " + refusal.get("code").asText()));
        if (frame.has("hello")) {
            layers.keySet().removeIf(layer -> !frame.path("l").has(layer));
        }
        frame.path("l").properties().forEach(change -> change(change.getKey(), change.getValue()));
    }

    private void change(String layer, JsonNode change) {
        if (change.isNull()) {
            layers.remove(layer);
            return;
        }
        Map<String, JsonNode> facts = layers.computeIfAbsent(layer, ignored -> new TreeMap<>());
        if (change.has("full")) {
            facts.clear();
        }
        change.path("del").forEach(key -> facts.remove(key.asText()));
        change.path("set").properties().forEach(fact -> facts.put(fact.getKey(), fact.getValue()));
    }
}
