package org.palabre.record.document;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the readers get to see, and what proves that nothing was altered. Parts of a {@link SessionRecord}. */
public final class Assurance {
    private Assurance() {}

    /**
     * What the readers of this version get to see, and what people were told before they wrote.
     *
     * @param k below how many people nothing is counted
     * @param erased how many people had themselves erased since
     */
    public record Told(String audience, int k, List<Said> steps, int erased) {
        public Told {
            steps = List.copyOf(steps);
        }
    }

    /** What a step said of itself: who reads during, who after, under which names, and whether it is kept at all. */
    public record Said(String step, String during, String after, String authors, boolean kept) {}

    /**
     * What proves that nothing was altered; checked by {@code palabre verify}.
     *
     * @param events how many the record was made of
     * @param chain the hash over all of them
     * @param digest SHA-256 of this document without its integrity
     * @param places part → a short hash of it: where to look when the digest does not fit
     * @param key the public key of the installation, base64
     * @param signature over this block without itself, base64
     */
    public record Integrity(
            int events,
            String chain,
            String digest,
            Map<String, String> places,
            String algorithm,
            String key,
            String signature) {
        public Integrity {
            places = Collections.unmodifiableMap(new TreeMap<>(places));
        }

        public Integrity with(String signed) {
            return new Integrity(events, chain, digest, places, algorithm, key, signed);
        }
    }
}
