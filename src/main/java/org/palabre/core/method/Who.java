package org.palabre.core.method;

import java.util.Optional;
import org.palabre.core.id.StepId;

/**
 * For whom a step is, where it is not for everybody: a role, or one group of a grouping.
 *
 * @param role the word of the file ({@code sponsor}…)
 * @param of the group step whose group {@code number} is meant
 */
public record Who(Optional<String> role, Optional<StepId> of, int number) {
    static Who of(Props who) {
        return new Who(who.word("role"), who.word("of").map(StepId::new), who.number("number", 1));
    }
}
