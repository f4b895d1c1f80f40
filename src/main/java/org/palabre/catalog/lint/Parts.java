package org.palabre.catalog.lint;

import java.util.List;
import org.palabre.catalog.fault.FaultCode;
import org.palabre.catalog.fault.Faults;

/** A fragment gives to methods what it makes itself. */
final class Parts {
    private Parts() {}

    static void giveWhatTheyMake(Draft draft, Faults faults) {
        List<String> gives = draft.props().words("gives");
        for (int i = 0; i < gives.size(); i++) {
            String name = gives.get(i);
            boolean own = draft.props().part("artefacts").has(name);
            if (!own || draft.producers(name).isEmpty()) {
                faults.at(
                        "/gives/" + i,
                        own ? FaultCode.UNKNOWN_SOURCE : FaultCode.UNKNOWN_COLLECTION,
                        own ? "no step makes “" + name + "”" : "there is no collection “" + name + "”",
                        "Name a collection of this fragment.");
            }
        }
    }
}
