package org.palabre.core.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palabre.core.id.PersonId;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** Answers of one pulse, 0 to 10 per question, and once closed what may be shown of them. */
public record Pulse(PMap<PersonId, Map<String, Integer>> answers, Optional<Result> result) {
    public static final Pulse EMPTY = new Pulse(HashTreePMap.empty(), Optional.empty());

    /**
     * @param n how many answered
     * @param k below this nothing is shown
     * @param means per question, empty when n &lt; k
     */
    public record Result(int n, int k, List<Mean> means) {
        public Result {
            means = List.copyOf(means);
        }
    }

    public record Mean(String question, double mean) {}

    Pulse answered(PersonId person, Map<String, Integer> values) {
        return new Pulse(answers.plus(person, Map.copyOf(values)), result);
    }

    Pulse counted(Result counted) {
        return new Pulse(answers, Optional.of(counted));
    }
}
