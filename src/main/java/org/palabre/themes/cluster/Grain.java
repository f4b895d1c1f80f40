package org.palabre.themes.cluster;

import java.util.stream.IntStream;

/**
 * How finely themes are cut. The other values below come from seven sets of ideas by different people and are not tuned to
 * one of them; {@code docs/themes.md} has the figures.
 *
 * @param granularity resolution of the grouping: 1 gives few themes, 3 many
 */
public record Grain(double granularity) {
    public static final double LEAST = 0.2;
    public static final double MOST = 5;
    public static final Grain USUAL = new Grain(1.5);

    /** Above this many ideas each is joined to more neighbours, or themes fall apart. */
    private static final int MANY = 1000;
    /** How many numbers of neighbours are tried. */
    private static final int WIDTHS = 4;

    /** Orders in which the ideas are gone through, for each number of neighbours. */
    static final int ORDERS = 3;
    /** Orders tried at the end; the best grouping is kept. */
    static final int LAST_ORDERS = 5;
    /** A theme of fewer ideas is none, unless people made it. */
    static final int SMALLEST = 3;
    /** An idea that is not this many spreads nearer to its theme than any two ideas are to each other is left alone. */
    static final double MEMBER = 0.75;
    /** So much nearer, in spreads, must another theme be for an idea to change over. */
    static final double CLEARLY = 0.4;
    /** As {@link #MEMBER}, for an idea that comes later and then stays where it is. */
    static final double NEWCOMER = 0.9;
    /** As {@link #MEMBER}, for ideas among those left alone that make a new theme. */
    static final double NEW_THEME = 1.3;

    public Grain {
        if (!(granularity >= LEAST && granularity <= MOST)) {
            throw new IllegalArgumentException(
                    "granularity is a number from " + LEAST + " to " + MOST + ", not " + granularity);
        }
    }

    /** The numbers of neighbours to try, rising. */
    static int[] widths(int ideas) {
        int first = ideas > MANY ? 8 : 5;
        return IntStream.range(first, first + WIDTHS).toArray();
    }
}
