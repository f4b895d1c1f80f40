package org.palabre.live.fanout;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.palabre.core.id.PersonId;
import org.palabre.core.session.Answer;
import org.palabre.core.session.Role;
import org.palabre.live.facts.Json;
import org.palabre.live.facts.Piece;

/** Builds one frame (docs/protocol.md §4) out of finished pieces. */
public final class Frames {
    private final Buffer json = Buffer.buffer("{");
    private final List<Piece> layers = new ArrayList<>();

    Frames number(long n, Instant now) {
        return member("n", Long.toString(n)).time(now);
    }

    private Frames time(Instant now) {
        return member("t", Long.toString(now.toEpochMilli()));
    }

    Frames hello(Seat seat, Optional<Role> role, String version) {
        String who = seat.as() == Seat.As.SCREEN
                ? ""
                : "\"person\":" + Json.quoted(seat.person().value()) + ",";
        String what = role.map(r -> ",\"role\":\"" + r.name().toLowerCase(java.util.Locale.ROOT) + "\"")
                .orElse("");
        return member(
                "hello",
                "{" + who + "\"as\":\"" + seat.as().word() + "\"" + what + ",\"version\":" + Json.quoted(version)
                        + "}");
    }

    /** @param change a finished object: {@code {"set":…}}, {@code {"full":true,…}} */
    Frames layer(String word, Piece change) {
        layers.add(new Piece(separator() + Json.quoted(word) + ":"));
        layers.add(change);
        return this;
    }

    /** The receiver is no longer in this audience. */
    Frames without(String word) {
        layers.add(new Piece(separator() + Json.quoted(word) + ":null"));
        return this;
    }

    private String separator() {
        return layers.isEmpty() ? "" : ",";
    }

    Frames here(int count) {
        return member("here", "{\"count\":" + count + "}");
    }

    Frames here(List<PersonId> ids) {
        String list = ids.stream().map(id -> Json.quoted(id.value())).collect(Collectors.joining(","));
        return member("here", "{\"count\":" + ids.size() + ",\"ids\":[" + list + "]}");
    }

    /** @param pieces what {@link #accepted} and {@link #refused} made */
    Frames answers(List<String> pieces) {
        String accepted =
                pieces.stream().filter(piece -> piece.startsWith("\"")).collect(Collectors.joining(","));
        String refused = pieces.stream().filter(piece -> piece.startsWith("{")).collect(Collectors.joining(","));
        if (!accepted.isEmpty()) {
            member("a", "[" + accepted + "]");
        }
        return refused.isEmpty() ? this : member("r", "[" + refused + "]");
    }

    static String accepted(String command) {
        return Json.quoted(command);
    }

    static String refused(String command, Answer.Refused refused) {
        String args = refused.args().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(arg -> Json.quoted(arg.getKey()) + ":" + value(arg.getValue()))
                .collect(Collectors.joining(","));
        return "{\"c\":" + Json.quoted(command) + ",\"code\":\""
                + refused.reason().word() + "\"" + (args.isEmpty() ? "}" : ",\"args\":{" + args + "}}");
    }

    private static String value(String arg) {
        return arg.matches("-?[0-9]{1,9}") ? arg : Json.quoted(arg);
    }

    /** An answer to a clock question, sent by the socket itself. @param t0 as the client gave it, ms */
    public static Buffer clock(long t0, Instant now) {
        return new Frames()
                .time(now)
                .member("clock", "{\"t0\":" + t0 + "}")
                .end()
                .json();
    }

    Frame end() {
        List<Piece> pieces = new ArrayList<>(layers.size() + 2);
        if (layers.isEmpty()) {
            pieces.add(new Piece(json.appendString("}")));
        } else {
            pieces.add(new Piece(Json.separate(json, 1).appendString("\"l\":{")));
            pieces.addAll(layers);
            pieces.add(new Piece("}}"));
        }
        return new Frame(pieces);
    }

    private Frames member(String name, String value) {
        Json.separate(json, 1).appendString("\"" + name + "\":" + value);
        return this;
    }
}
