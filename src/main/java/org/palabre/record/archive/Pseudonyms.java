package org.palabre.record.archive;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.palabre.core.id.PersonId;
import org.palabre.core.session.Person;
import org.palabre.core.session.SessionState;
import org.palabre.record.document.Company;

/** People as {@code p1}, {@code p2}… in the order they came. */
public final class Pseudonyms {
    /** How the id of somebody begins who had themselves erased. */
    public static final String GHOST = "erased-";

    private final SessionState state;

    Pseudonyms(SessionState state) {
        this.state = state;
    }

    /** {@code p0} for somebody who never joined: the clock, an account that only looked on. */
    String of(PersonId person) {
        return "p" + state.person(person).map(Person::number).orElse(0);
    }

    List<String> of(java.util.Collection<PersonId> people) {
        return people.stream()
                .flatMap(person -> state.person(person).stream())
                .sorted(Comparator.comparingInt(Person::number))
                .map(person -> "p" + person.number())
                .toList();
    }

    int erased() {
        return (int) state.people().keySet().stream()
                .filter(person -> person.value().startsWith(GHOST))
                .count();
    }

    List<Company.Someone> everybody(Set<PersonId> named) {
        return state.people().values().stream()
                .sorted(Comparator.comparingInt(Person::number))
                .map(person -> someone(person, named.contains(person.id())))
                .toList();
    }

    private static Company.Someone someone(Person person, boolean named) {
        return new Company.Someone(
                "p" + person.number(),
                person.role().name().toLowerCase(Locale.ROOT),
                named ? person.name() : Optional.empty(),
                person.bot());
    }
}
