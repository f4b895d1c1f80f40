package org.palabre.web.record.export;

/** How far a file is: told by whoever makes it, read by those who wait for it. It never goes back. Any thread. */
public final class Progress {
    private static final int ALL = 100;

    private volatile double share;
    private volatile boolean begun;

    /** @param done the share of the work that is done, from 0 to 1 */
    public void reached(double done) {
        begun = true;
        share = Math.max(share, Math.min(done, 1));
    }

    /** Before, others are made. */
    public boolean isBegun() {
        return begun;
    }

    /** Of the work, rounded down; 100 only when all of it is done. */
    public int percent() {
        return (int) (share * ALL);
    }
}
