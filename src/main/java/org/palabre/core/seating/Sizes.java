package org.palabre.core.seating;

/** How many groups there are. Whatever was asked for, nobody sits alone as long as there is a second person. */
public final class Sizes {
    private Sizes() {}

    /** Groups of about {@code size} people; pairs make a trio of the odd one. */
    public static int groupsOf(int size, int people) {
        int wanted = size == 2 ? people / 2 : Math.round((float) people / Math.max(1, size));
        return atMost(wanted, people);
    }

    /** {@code wanted} groups, fewer where people would be alone in them. */
    public static int atMost(int wanted, int people) {
        return Math.clamp(wanted, 1, Math.max(1, people / 2));
    }
}
