package org.palabre.core.seating;

/** What cannot be avoided: too many people for too few tables. */
public final class Pigeonhole {
    private Pigeonhole() {}

    /**
     * How many pairs who sat together must sit together again.
     *
     * @param leaving how many people leave one table
     * @param others how many other tables there are
     * @param hosted whether somebody stays at the table they leave, whom they would meet again by staying
     */
    public static int again(int leaving, int others, boolean hosted) {
        int least = Integer.MAX_VALUE;
        for (int back = 0; back <= leaving; back++) {
            int staying = pairs(back) + (hosted ? back : 0);
            int going = leaving - back;
            if (others > 0 || going == 0) {
                least = Math.min(least, staying + (going == 0 ? 0 : spread(going, others)));
            }
        }
        return least;
    }

    /** The fewest pairs when so many people share so many tables. */
    static int spread(int people, int tables) {
        int full = people / tables;
        int over = people % tables;
        return over * pairs(full + 1) + (tables - over) * pairs(full);
    }

    private static int pairs(int people) {
        return people * (people - 1) / 2;
    }
}
