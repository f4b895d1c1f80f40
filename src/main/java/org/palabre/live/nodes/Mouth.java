package org.palabre.live.nodes;

import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Says words one text at a time: the first at once, what comes up within a moment of it makes the next, the newest number of each session only.
 * So a node says at most fifty texts a second however much is written. Thread-safe.
 */
final class Mouth {
    private static final Logger LOG = Logger.getLogger(Mouth.class);
    private static final long MOMENT_MS = 20;

    private final String node;
    private final Wire wire;
    private final Vertx vertx;
    private final Map<String, Word> waiting = new LinkedHashMap<>();
    private boolean speaking;

    Mouth(String node, Wire wire, Vertx vertx) {
        this.node = node;
        this.wire = wire;
        this.vertx = vertx;
    }

    void say(Word word) {
        synchronized (waiting) {
            waiting.put(
                    switch (word) {
                        case Word.Wrote wrote -> "w " + wrote.session();
                        default -> word.line();
                    },
                    word);
            if (speaking) {
                return;
            }
            speaking = true;
        }
        speak();
    }

    private void speak() {
        List<String> lines = new ArrayList<>();
        synchronized (waiting) {
            int length = node.length();
            for (var each = waiting.values().iterator(); each.hasNext(); ) {
                String line = each.next().line();
                length += line.length() + 1;
                if (length > Wire.LONGEST) {
                    break;
                }
                lines.add(line);
                each.remove();
            }
            if (lines.isEmpty()) {
                speaking = false;
                return;
            }
        }
        wire.say(node + "\n" + String.join("\n", lines)).subscribe().with(said -> drawBreath(), failure -> {
            LOG.debugf("The other processes could not be told: %s", failure.toString());
            drawBreath(); // hints are not repeated: the others look by themselves
        });
    }

    private void drawBreath() {
        vertx.setTimer(MOMENT_MS, over -> speak());
    }
}
