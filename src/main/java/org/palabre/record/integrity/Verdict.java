package org.palabre.record.integrity;

import java.util.List;

/** What a check found. */
public sealed interface Verdict {

    /**
     * As it was signed.
     *
     * @param what {@code record} or {@code bundle}
     * @param key the public key that signed it, base64
     * @param notes what a reader should know: erasures
     */
    record Intact(String what, String session, long events, String key, List<String> notes) implements Verdict {
        public Intact {
            notes = List.copyOf(notes);
        }
    }

    /** Not as it was signed. @param faults at least one, the most telling first */
    record Altered(List<Fault> faults) implements Verdict {
        public Altered {
            faults = List.copyOf(faults);
        }
    }

    /**
     * @param place {@code items/i12}, {@code event 41}, {@code line 3, column 9}
     * @param what is wrong there, a sentence
     */
    record Fault(String place, String what) {}

    static Verdict altered(String place, String what) {
        return new Altered(List.of(new Fault(place, what)));
    }
}
