package org.palabre.web.record;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.palabre.record.document.Audience;
import org.palabre.web.door.Cookies;
import org.palabre.web.record.desk.RecordDesk;

/** The record as its JSON, byte for byte as it stands on the shelf. 404 with {@code {"error": "not-closed"}} before the end. */
@Path("/s/{code}/record.json")
public class RecordFile {
    private final RecordDesk desk;

    RecordFile(RecordDesk desk) {
        this.desk = desk;
    }

    @GET
    public Uni<Response> file(
            RoutingContext context, @RestPath String code, @RestQuery("for") Optional<String> wanted) {
        return desk.read(code, Cookies.of(context), wanted.flatMap(Audience::of))
                .map(reading -> switch (reading) {
                    case RecordDesk.Reading.Found found ->
                        Response.ok(found.json(), MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                                .build();
                    case RecordDesk.Reading.NotYet notYet ->
                        Response.status(404)
                                .type(MediaType.APPLICATION_JSON_TYPE)
                                .entity(Map.of("error", "not-closed"))
                                .build();
                });
    }
}
