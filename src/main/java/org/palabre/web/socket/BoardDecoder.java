package org.palabre.web.socket;

import java.util.Optional;
import org.palabre.core.board.Search;
import org.palabre.core.id.AreaId;
import org.palabre.core.id.GroupId;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.RunId;
import org.palabre.core.session.SessionCommand;

/** Reads what clients ask of boards: walls, buckets, maps, clusters and rooms. */
final class BoardDecoder {
    private BoardDecoder() {}

    /** @param kind one of the words of {@link Decoder} that are about boards */
    static SessionCommand command(String kind, Fields in) {
        RunId run = in.id("run", RunId::new);
        return switch (kind) {
            case "put" ->
                new SessionCommand.Put(
                        run,
                        item(in),
                        in.idIfAny("area", AreaId::new),
                        in.shareIfAny("x"),
                        in.shareIfAny("y"),
                        in.idIfAny("before", ItemId::new));
            case "area" ->
                new SessionCommand.SetArea(
                        run,
                        in.id("area", AreaId::new),
                        Optional.of(in.textIfAny("label").strip()).filter(label -> !label.isEmpty()),
                        in.idsIfAny("items", ItemId::new));
            case "fuse" -> new SessionCommand.Fuse(run, in.id("area", AreaId::new), in.id("into", AreaId::new));
            case "merge" -> new SessionCommand.Merge(run, item(in), in.idIfAny("into", ItemId::new));
            case "undo" -> new SessionCommand.Undo(run);
            case "interest" -> new SessionCommand.Interest(run, item(in), in.flag("on"));
            case "suggest" ->
                new SessionCommand.Suggest(run, in.flag("on"), in.decimalIfAny("grain", Search.LEAST, Search.MOST));
            case "accept" ->
                new SessionCommand.TakeOver(run, in.idsIfAny("items", ItemId::new), in.numberIfAny("round"));
            case "rooms" -> new SessionCommand.Rooms(run, in.number("count"));
            default -> new SessionCommand.Go(run, in.idIfAny("room", GroupId::new));
        };
    }

    private static ItemId item(Fields in) {
        return in.id("item", ItemId::new);
    }
}
