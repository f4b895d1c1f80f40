package org.palabre.live.nodes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Says words one text at a time: what comes up while one is on its way makes the next, the newest number of each session only. So
 * a busy room costs a few texts a second however much is written. Thread-safe.
 */
final class Mouth {
    private static final Logger LOG = Logger.getLogger(Mouth.class);

    private final String node;
    private final Wire wire;
    private final Map<String, Word> waiting = new LinkedHashMap<>();
    private boolean speaking;

    Mouth(String node, Wire wire) {
        this.node = node;
        this.wire = wire;
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
        wire.say(node + "\n" + String.join("\n", lines)).subscribe().with(said -> speak(), failure -> {
            LOG.debugf("The other processes could not be told: %s", failure.toString());
            speak(); // hints are not repeated: the others look by themselves
        });
    }
}
