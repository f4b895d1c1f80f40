package org.palabre.live;

/** The room closed between being found and being asked; the next one that opens will answer. */
final class RoomClosed extends RuntimeException {
    private static final long serialVersionUID = 1;

    RoomClosed() {
        super("the room has closed", null, false, false);
    }
}
