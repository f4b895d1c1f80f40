package org.palabre.core.board;

/**
 * What people have asked a machine for on a board, and how far it is.
 *
 * @param round how often it was asked so far; an answer names the round it is for
 * @param grain fewer (0.2) or more (5) groups; {@link #USUAL} unless somebody says otherwise
 */
public record Search(int round, double grain, Phase phase) {
    public static final double LEAST = 0.2;
    public static final double MOST = 5;
    public static final double USUAL = 1.5;
    public static final Search NONE = new Search(0, USUAL, Phase.IDLE);

    /** How far it is. */
    public enum Phase {
        /** nobody asked, or what was suggested was put away */
        IDLE,
        WAITING,
        /** there is a suggestion; cards that come later are added to it */
        ANSWERED,
        FAILED
    }

    public Search {
        if (!(grain >= LEAST && grain <= MOST)) {
            throw new IllegalArgumentException("grain: expected " + LEAST + " to " + MOST + " but got " + grain);
        }
    }

    Search again(double wanted) {
        return new Search(round + 1, wanted, Phase.WAITING);
    }

    Search at(Phase now) {
        return new Search(round, grain, now);
    }

    /** Whether people want suggestions for this board. */
    public boolean isWanted() {
        return phase == Phase.WAITING || phase == Phase.ANSWERED;
    }
}
