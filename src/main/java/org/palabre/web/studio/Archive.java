package org.palabre.web.studio;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.palabre.catalog.MethodText;
import org.palabre.catalog.pack.MethodPack;

/** A method as a file to keep. */
final class Archive {
    private Archive() {}

    /** @param id as the author wrote it: only what can stand in a file name is taken over */
    static Response of(String id, MethodText text) {
        String bare = id.replaceAll("[^a-z0-9-]", "");
        String name = bare.isEmpty() ? "method" : bare;
        return Response.ok(MethodPack.write(name, text))
                .type("application/zip")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".zip\"")
                .build();
    }
}
