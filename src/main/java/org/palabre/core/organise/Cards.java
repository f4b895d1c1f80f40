package org.palabre.core.organise;

import java.util.Optional;
import org.palabre.core.item.Item;
import org.palabre.core.session.SessionState;

/** What a card says. */
final class Cards {
    private Cards() {}

    /** The first field of its collection that holds something, else all there is. */
    static String words(SessionState state, Item item) {
        return Optional.ofNullable(state.method().artefacts().get(item.collection()))
                .flatMap(artefact -> artefact.fields().stream()
                        .flatMap(field -> Optional.ofNullable(item.fields().get(field.id())).stream())
                        .filter(text -> !text.isBlank())
                        .findFirst())
                .orElseGet(() -> String.join(" ", item.fields().values()));
    }
}
