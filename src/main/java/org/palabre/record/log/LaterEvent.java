package org.palabre.record.log;

/** The log holds an event that a later version of Palabre wrote, while nodes are being exchanged: another node knows it. */
public final class LaterEvent extends IllegalStateException {
    private static final long serialVersionUID = 1;

    /** @param event its stored name and version; never its words */
    public LaterEvent(String event) {
        super("expected an event of this version of Palabre but the log has " + event);
    }
}
