package org.palabre.web.record.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.palabre.record.document.Measures;
import org.palabre.record.document.SessionRecord;
import org.palabre.web.record.chart.Course;
import org.palabre.web.words.ParticipationWords;

/** How the room took part, in sentences and from step to step, and how it felt. */
public record Share(List<Sentence> sentences, Course course, List<Mood> moods) {
    public Share {
        sentences = List.copyOf(sentences);
        moods = List.copyOf(moods);
    }

    /** @param headline the number, as people read it; {@code value} from 0 to 1 for the picture */
    public record Sentence(String id, String headline, String text, double value) {}

    /** One pulse. */
    public record Mood(String title, String note, List<Answer> answers) {
        public Mood {
            answers = List.copyOf(answers);
        }
    }

    public record Answer(String question, double mean, int top, String text) {}

    static Share of(SessionRecord record, Reader reader) {
        List<Sentence> sentences = new ArrayList<>();
        record.indicators().forEach(indicator -> sentence(indicator, reader).ifPresent(sentences::add));
        return new Share(
                sentences,
                Course.of(record, reader),
                record.pulses().stream()
                        .map(pulse -> mood(record, pulse, reader))
                        .toList());
    }

    private static Optional<Sentence> sentence(Measures.Indicator indicator, Reader reader) {
        ParticipationWords words = reader.participation();
        int n = indicator.n();
        return indicator.value().flatMap(value -> {
            Optional<String> text =
                    switch (indicator.id()) {
                        case "contributed_share" -> Optional.of(words.contributed(n));
                        case "gini_contributions" -> Optional.of(words.gini(evenness(value), n));
                        case "effective_contributors" -> Optional.of(words.effective(n));
                        case "encounter_coverage" -> Optional.of(words.encounters(n));
                        case "lineage_reach" -> Optional.of(words.reach(n));
                        case "cross_pollination" -> Optional.of(words.crossed(n));
                        case "minority_survival" -> Optional.of(words.minority(n));
                        case "follow_through_30" -> Optional.of(words.followed(n, 30));
                        case "follow_through_90" -> Optional.of(words.followed(n, 90));
                        case "requests_answered" -> Optional.of(words.answered(n));
                        default -> Optional.empty(); // an indicator of a later version: its number stands in the file
                    };
            boolean gini = indicator.id().equals("gini_contributions");
            String headline = gini ? reader.number(value) : reader.percent(value);
            return text.map(sentence -> new Sentence(indicator.id(), headline, sentence, value));
        });
    }

    /** Rules of thumb, to have a word for the number that stands beside it. */
    private static String evenness(double gini) {
        if (gini < 0.2) {
            return "very-even";
        }
        if (gini < 0.4) {
            return "even";
        }
        return gini < 0.6 ? "uneven" : "steep";
    }

    private static Mood mood(SessionRecord record, Measures.Mood pulse, Reader reader) {
        String title = record.steps().stream()
                .filter(stage -> stage.run().equals(pulse.run()))
                .map(stage -> reader.text(stage.title()))
                .findFirst()
                .orElse(pulse.step());
        String note = pulse.suppressed()
                ? reader.words().moodHidden(pulse.k())
                : reader.words().moodOf(pulse.n().orElse(0));
        return new Mood(
                title,
                note,
                pulse.means().stream()
                        .map(mean -> answer(mean, pulse.top(), reader))
                        .toList());
    }

    private static Answer answer(Measures.Mean mean, int top, Reader reader) {
        String label = reader.text(mean.label());
        return new Answer(
                label.isEmpty() ? mean.question() : label,
                mean.mean(),
                top,
                reader.words().moodValue(reader.number(mean.mean()), top));
    }
}
