package org.palabre.record.document;

import java.util.List;
import java.util.Optional;

/** Who was there, and who sat with whom. Parts of a {@link SessionRecord}. */
public final class Company {
    private Company() {}

    /** @param name only where this person put it to something that everybody sees */
    public record Someone(String id, String role, Optional<String> name, boolean bot) {}

    /**
     * @param seed of the search for groups
     * @param met share of pairs within groups who had not met before, 0 to 1
     * @param pairs how many pairs shared a group
     * @param again how many of them had met before
     * @param forced how many of these no seating could have avoided
     */
    public record Arrangement(
            String run, String step, long seed, double met, int pairs, int again, int forced, List<Circle> groups) {
        public Arrangement {
            groups = List.copyOf(groups);
        }
    }

    /** @param members of a group of {@link Assurance.Told#k} or more, where the session itself named them; else empty */
    public record Circle(
            String id, int number, int size, List<String> members, Optional<String> host, Optional<String> topic) {
        public Circle {
            members = List.copyOf(members);
        }
    }
}
