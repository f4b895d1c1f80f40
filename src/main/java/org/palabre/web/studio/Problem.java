package org.palabre.web.studio;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.palabre.catalog.fault.Fault;

/**
 * A fault as the editor shows it.
 *
 * @param file {@code method.yaml} or {@code locales/fr.yaml}
 * @param line from 1
 * @param column from 1
 * @param code the stable word, {@code unknown-key}
 */
public record Problem(String file, int line, int column, String code, String message, String hint) {
    private static final int UNPROCESSABLE = 422;

    static Problem of(Fault fault) {
        return new Problem(
                fault.file(), fault.line(), fault.column(), fault.code().word(), fault.message(), fault.hint());
    }

    /** 422: the text cannot be taken as it is; {@code problems} says why. */
    static Response refusal(List<Fault> faults) {
        return Response.status(UNPROCESSABLE)
                .entity(Map.of("problems", of(faults)))
                .build();
    }

    static List<Problem> of(List<Fault> faults) {
        return faults.stream().map(Problem::of).toList();
    }
}
