package org.palabre.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.palabre.core.session.SessionCommand;
import org.palabre.live.fanout.Link;

/** Somebody's browser: what it asked for, and what is still unanswered. */
final class Device {
    final Client client;
    final Map<String, SessionCommand> pending = new LinkedHashMap<>();
    final Map<String, String> texts = new LinkedHashMap<>();
    boolean connected;
    private int heard;
    private long highest;

    Device(Client client) {
        this.client = client;
    }

    void connect(Rooms rooms) {
        connect(rooms, client);
    }

    void connect(Rooms rooms, Link link) {
        client.deaf = false;
        client.connect(rooms, client.n, link);
        connected = true;
        pending.forEach(client::ask);
    }

    void cut() {
        if (connected) {
            connected = false;
            client.leave();
        }
    }

    void ask(SessionCommand what, String text) {
        String id = "c" + texts.size() + "x" + pending.size() + "x" + client.frames.size();
        if (!text.isEmpty()) {
            texts.put(id, text);
        }
        pending.put(id, what);
        if (connected) {
            client.ask(id, what);
        }
    }

    /** Forgets what was answered; numbers only ever grow. */
    void read() {
        client.acknowledged.forEach(pending::remove);
        for (; heard < client.refused.size(); heard++) {
            String[] refusal = client.refused.get(heard).split(" ", 2);
            if (!refusal[1].equals("try-again")) {
                pending.remove(refusal[0]);
                texts.remove(refusal[0]);
            }
        }
        assertThat(client.n).as("[P4] numbers go up").isGreaterThanOrEqualTo(highest);
        highest = client.n;
    }
}
