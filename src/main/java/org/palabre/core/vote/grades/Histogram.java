package org.palabre.core.vote.grades;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.palabre.core.vote.ballot.Support;

/** How many gave each grade, the best first. */
final class Histogram {
    private Histogram() {}

    /** @param marks grades, 0 the best */
    static int[] of(int grades, Stream<Integer> marks) {
        int[] counts = new int[grades];
        marks.filter(grade -> grade >= 0 && grade < grades).forEach(grade -> counts[grade]++);
        return counts;
    }

    static Support support(int[] counts) {
        List<Double> places = new ArrayList<>();
        for (int grade = 0; grade < counts.length; grade++) {
            double place = counts.length < 2 ? 1 : 1 - grade / (counts.length - 1.0);
            for (int i = 0; i < counts[grade]; i++) {
                places.add(place);
            }
        }
        return Support.placed(places);
    }

    static List<Integer> list(int[] counts) {
        return Arrays.stream(counts).boxed().toList();
    }

    static int sum(int[] counts) {
        return Arrays.stream(counts).sum();
    }
}
