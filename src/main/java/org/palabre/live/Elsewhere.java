package org.palabre.live;

/** This process does not serve a session just now, another node does: a later version has written in it, or this one is going to end. */
public final class Elsewhere extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param why a constant sentence, with ids alone */
    Elsewhere(String why) {
        super(why, null, false, false);
    }
}
