package org.palabre.themes;

import java.util.List;

/**
 * A proposed theme.
 *
 * @param number from 0; that of a theme that people made is theirs
 * @param label a few words of its ideas, to be bettered
 * @param medoid number of the idea that says best what the others say: the theme's subtitle
 * @param members numbers of its ideas, rising
 * @param isMadeByPeople whether people had placed some of its ideas there
 */
public record Theme(int number, String label, int medoid, List<Integer> members, boolean isMadeByPeople) {
    public Theme {
        members = List.copyOf(members);
    }
}
