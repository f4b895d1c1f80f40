package org.palabre.core.seating;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.palabre.core.id.PersonId;

/** Nobody is left alone. */
public final class Company {
    private Company() {}

    /** Who would be alone joins the smallest other group; their own becomes empty. */
    public static List<List<PersonId>> nobodyAlone(List<List<PersonId>> groups) {
        List<List<PersonId>> mended = new ArrayList<>();
        groups.forEach(group -> mended.add(new ArrayList<>(group)));
        for (List<PersonId> group : mended) {
            Optional<List<PersonId>> other = mended.stream()
                    .filter(one -> one != group && !one.isEmpty())
                    .min(Comparator.comparingInt(List::size));
            if (group.size() == 1 && other.isPresent()) {
                other.get().add(group.removeFirst());
            }
        }
        return mended;
    }

    /** @throws java.util.NoSuchElementException when there is no group at all */
    static List<PersonId> smallest(List<List<PersonId>> groups) {
        return groups.stream().min(Comparator.comparingInt(List::size)).orElseThrow();
    }
}
