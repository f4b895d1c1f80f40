package org.palabre.live;

import org.palabre.core.id.CommandId;
import org.palabre.core.session.SessionCommand;
import org.palabre.live.fanout.Line;
import org.palabre.live.loop.Loop;

/** A seat taken in a room, for the edge that brought it. Its methods may be called from any thread. */
public final class Connection {
    private final Room room;
    private final Loop loop;
    private final Line line;

    Connection(Room room, Loop loop, Line line) {
        this.room = room;
        this.loop = loop;
        this.line = line;
    }

    /** Asks for something; the answer comes as a frame. @param command the client's id, checked to be one */
    public void ask(String command, SessionCommand what) {
        String key = new CommandId(line.seat().person(), command).key();
        loop.execute(() -> room.ask(line, command, key, what));
    }

    /** The other end is gone. */
    public void left() {
        loop.execute(() -> room.leave(line));
    }
}
