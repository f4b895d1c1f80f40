package org.palabre.core.session;

import java.util.List;
import java.util.Optional;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;

/**
 * What was decided, by whom, on which basis.
 *
 * @param behalf the role somebody spoke for, when it was not their own ({@code sponsor})
 * @param basis the vote it rests on
 */
public record Decision(
        RunId run,
        String statement,
        List<ItemId> about,
        PersonId by,
        Role role,
        Optional<String> behalf,
        Optional<RunId> basis,
        String rationale,
        String objections) {
    public Decision {
        about = List.copyOf(about);
    }
}
