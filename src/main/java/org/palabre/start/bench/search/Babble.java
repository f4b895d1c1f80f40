package org.palabre.start.bench.search;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Sentences of made-up words that come as often as words do: the <i>n</i>th most frequent one <i>n</i> times less often than the
 * first (Zipf 1935). The same seed says the same.
 */
final class Babble {
    private static final int WORDS = 20_000;
    /** Words as frequent as <i>the</i> and <i>of</i>: people do not search for them, and search leaves them out. */
    private static final int EMPTY = 50;

    private static final String[] HEADS = "b c d f g h j l m n p r s t v br cr dr fl gr pl pr st tr ch".split(" ");
    private static final String[] TAILS = "a e i o u an en in on ou ai er el ir or al".split(" ");

    private final Random chance;
    private final String[] words;
    private final double[] upTo = new double[WORDS];

    Babble(long seed) {
        chance = new Random(seed);
        Set<String> made = new LinkedHashSet<>();
        while (made.size() < WORDS) {
            made.add(IntStream.range(0, 2 + chance.nextInt(3))
                    .mapToObj(ignored -> HEADS[chance.nextInt(HEADS.length)] + TAILS[chance.nextInt(TAILS.length)])
                    .collect(Collectors.joining()));
        }
        words = made.toArray(String[]::new);
        double sum = 0;
        for (int i = 0; i < WORDS; i++) {
            sum += 1.0 / (i + 1);
            upTo[i] = sum;
        }
    }

    String sentence(int length) {
        return IntStream.range(0, length).mapToObj(ignored -> words[any(0)]).collect(Collectors.joining(" "));
    }

    /** One that somebody might look for: as often as it is said, but none of the {@value #EMPTY} that say nothing. */
    String word() {
        return words[any(EMPTY)];
    }

    /** With two letters changed places, as fingers do. */
    String slip() {
        String word = word();
        return word.charAt(0) + word.substring(2, 3) + word.charAt(1) + word.substring(3);
    }

    private int any(int from) {
        double low = from == 0 ? 0 : upTo[from - 1];
        int found = Arrays.binarySearch(upTo, low + chance.nextDouble() * (upTo[WORDS - 1] - low));
        return Math.min(WORDS - 1, found < 0 ? -found - 1 : found);
    }
}
