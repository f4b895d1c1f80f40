package org.palabre.web.socket;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import org.palabre.core.id.GroupId;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;
import org.palabre.core.id.StepId;
import org.palabre.core.item.Item;
import org.palabre.core.session.SessionCommand;

/** Reads what clients send, strictly: docs/protocol.md §5 and not a field more. */
final class Decoder {
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(4)
                            .maxNumberLength(20)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Decoder() {}

    /** @throws Unreadable saying what was expected */
    static FromClient read(String text) {
        JsonNode message = parse(text);
        if (!message.isObject()) {
            throw new Unreadable("expected one JSON object");
        }
        Fields fields = new Fields(message);
        String kind = fields.text("k");
        FromClient read = kind.equals("clock")
                ? new FromClient.Clock(fields.time("t0"))
                : new FromClient.Command(fields.command(), command(kind, fields));
        fields.nothingElse();
        return read;
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new Unreadable("expected JSON of at most four levels");
        }
    }

    private static SessionCommand command(String kind, Fields in) {
        return switch (kind) {
            case "write" -> write(in);
            case "withdraw" -> new SessionCommand.Withdraw(item(in));
            case "release" -> new SessionCommand.Release(item(in), release(in), in.flagIfAny("named"));
            case "witness" -> new SessionCommand.Witness(item(in), in.flag("on"));
            case "hide" -> new SessionCommand.Hide(item(in), in.flag("on"), in.textIfAny("reason"));
            case "mark" -> mark(in);
            case "cast" -> cast(in);
            case "answer" -> new SessionCommand.Answer(run(in), in.numbers("values"));
            case "wish" -> new SessionCommand.Wish(run(in), in.idIfAny("item", ItemId::new));
            case "tell" ->
                new SessionCommand.Tell(
                        run(in),
                        in.text("attribute"),
                        Optional.of(in.textIfAny("value")).filter(value -> !value.isEmpty()));
            case "settle" -> new SessionCommand.Settle(run(in), in.idsIfAny("items", ItemId::new));
            case "champion" -> new SessionCommand.Champion(run(in), item(in), in.flag("on"));
            case "done" -> new SessionCommand.Done(run(in), in.flag("on"));
            case "sit" -> new SessionCommand.Sit(run(in), in.flag("on"));
            case "host" -> new SessionCommand.Host(run(in), in.id("person", PersonId::new));
            case "turn" -> new SessionCommand.PassTurn(run(in), in.number("to"));
            case "put", "area", "fuse", "merge", "undo", "interest", "suggest", "accept", "rooms", "go" ->
                BoardDecoder.command(kind, in);
            case "name" ->
                new SessionCommand.Name(Optional.of(in.text("name").strip()).filter(name -> !name.isEmpty()));
            case "no-clock" -> new SessionCommand.LeaveClock(in.flag("on"));
            case "leave" -> new SessionCommand.Leave();
            case "decide" -> decide(in);
            case "respond" ->
                new SessionCommand.Respond(
                        run(in), item(in), in.word("verdict", "yes", "no", "later"), in.textIfAny("words"));
            default -> steering(kind, in);
        };
    }

    private static SessionCommand steering(String kind, Fields in) {
        return switch (kind) {
            case "open" -> new SessionCommand.Open();
            case "next" -> new SessionCommand.Next(in.idIfAny("after", RunId::new));
            case "back" -> new SessionCommand.Back(in.idIfAny("after", RunId::new));
            case "shut" -> new SessionCommand.Shut(run(in));
            case "skip" -> new SessionCommand.Skip(in.id("step", StepId::new), in.textIfAny("reason"));
            case "again" -> new SessionCommand.Again(in.id("step", StepId::new), in.textIfAny("reason"));
            case "extend" -> new SessionCommand.Extend(in.number("seconds"), in.textIfAny("reason"));
            case "pause" -> new SessionCommand.Pause();
            case "resume" -> new SessionCommand.Resume();
            case "hold" -> new SessionCommand.Hold(run(in), in.flag("on"));
            case "regroup" -> new SessionCommand.Regroup(run(in));
            case "place" ->
                new SessionCommand.Place(
                        in.id("grouping", RunId::new), in.id("person", PersonId::new), in.id("group", GroupId::new));
            case "close" -> new SessionCommand.Close();
            default -> throw new Unreadable("k: expected a word of the protocol");
        };
    }

    private static SessionCommand write(Fields in) {
        return new SessionCommand.Write(
                run(in),
                new ItemId(in.newItem("item")),
                in.text("in"),
                in.texts("fields"),
                in.idsIfAny("parents", ItemId::new),
                in.idIfAny("about", PersonId::new),
                in.flagIfAny("named"),
                in.numberIfAny("base"));
    }

    private static SessionCommand mark(Fields in) {
        String criterion = in.textIfAny("criterion");
        return new SessionCommand.Mark(
                run(in),
                item(in),
                criterion.isEmpty() ? "vote" : criterion,
                in.numberOrNull("value"),
                in.textIfAny("words"));
    }

    private static SessionCommand cast(Fields in) {
        return new SessionCommand.Cast(run(in), in.marks("marks"), in.textsByItem("words"), in.flagIfAny("abstain"));
    }

    private static SessionCommand decide(Fields in) {
        return new SessionCommand.Decide(
                run(in),
                in.text("statement"),
                in.idsIfAny("about", ItemId::new),
                in.textIfAny("rationale"),
                in.textIfAny("objections"));
    }

    private static Item.Release release(Fields in) {
        return switch (in.word("to", "none", "group", "all")) {
            case "group" -> Item.Release.GROUP;
            case "all" -> Item.Release.ALL;
            default -> Item.Release.NONE;
        };
    }

    private static RunId run(Fields in) {
        return in.id("run", RunId::new);
    }

    private static ItemId item(Fields in) {
        return in.id("item", ItemId::new);
    }
}
