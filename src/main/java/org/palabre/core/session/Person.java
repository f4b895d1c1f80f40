package org.palabre.core.session;

import java.util.Optional;
import org.palabre.core.id.PersonId;

/**
 * Somebody in the session.
 *
 * @param name empty: they came without one
 * @param present whether they are taking part; leaving does not delete anything
 * @param bot whether it is a rehearsing machine
 * @param unclocked whether they chose to work without the clock: a bell does not close their inputs
 * @param number the order of arrival among the people of the session, from 1
 */
public record Person(
        PersonId id, Optional<String> name, Role role, boolean present, boolean bot, boolean unclocked, int number) {

    Person named(Optional<String> newName) {
        return new Person(id, newName, role, present, bot, unclocked, number);
    }

    Person present(boolean here) {
        return new Person(id, name, role, here, bot, unclocked, number);
    }

    Person unclocked(boolean on) {
        return new Person(id, name, role, present, bot, on, number);
    }
}
