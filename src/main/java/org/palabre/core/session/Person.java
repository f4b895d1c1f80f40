package org.palabre.core.session;

import java.util.Optional;
import org.palabre.core.id.PersonId;

/**
 * Somebody in the session.
 *
 * @param name empty: they came without one
 * @param present whether they are taking part; leaving does not delete anything
 * @param bot whether it is a rehearsing machine
 * @param number the order of arrival among the people of the session, from 1
 */
public record Person(PersonId id, Optional<String> name, Role role, boolean present, boolean bot, int number) {

    Person named(Optional<String> newName) {
        return new Person(id, newName, role, present, bot, number);
    }

    Person present(boolean here) {
        return new Person(id, name, role, here, bot, number);
    }
}
