package org.palabre.web.record.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palabre.core.session.Mandate;
import org.palabre.record.document.Proceedings;
import org.palabre.record.document.SessionRecord;

/**
 * A whole record, ready to be drawn.
 *
 * @param facts when, how long, how many: short, in one line
 * @param fingerprint of the method file
 * @param statements whether a vote was held by agreeing, disagreeing or passing
 * @param quietTitle what {@link #quiet} is called
 * @param forgotten whether the words of everybody were destroyed since
 */
public record RecordView(
        String title,
        String question,
        List<String> facts,
        boolean preview,
        boolean rehearsal,
        Answer answer,
        Way way,
        Share share,
        List<Detour> detours,
        List<Card.Line> mandate,
        String method,
        List<Card.Line> settings,
        String fingerprint,
        boolean statements,
        String quietTitle,
        boolean forgotten) {
    public RecordView {
        facts = List.copyOf(facts);
        detours = List.copyOf(detours);
        mandate = List.copyOf(mandate);
        settings = List.copyOf(settings);
    }

    /** What was wanted by a few. */
    public Pile quiet() {
        return new Pile("quiet", quietTitle, answer.quiet());
    }

    /** The pile of this name; empty when there is none. */
    public Optional<Pile> pile(String id) {
        return Stream.of(
                        way.stops().stream().map(Way.Stop::pile),
                        answer.harvests().stream().map(Harvest::pile),
                        Stream.of(quiet()))
                .flatMap(piles -> piles)
                .filter(pile -> pile.id().equals(id) && !pile.isEmpty())
                .findFirst();
    }

    /** A deviation from the method. */
    public record Detour(String what, String step, String reason, boolean intrinsic) {}

    public static RecordView of(SessionRecord record, Reader reader) {
        Cards cards = new Cards(record, reader);
        return new RecordView(
                record.session().title(),
                record.mandate().question(),
                facts(record, reader),
                !record.session().status().equals("closed"),
                record.session().rehearsal(),
                Answer.of(record, reader, cards),
                Way.of(record, reader, cards),
                Share.of(record, reader),
                record.deviations().stream()
                        .map(one -> detour(record, one, reader))
                        .toList(),
                mandate(record.mandate(), reader),
                reader.text(record.method().title()) + ", "
                        + reader.words().version(record.method().version()),
                record.method().settings().entrySet().stream()
                        .map(entry -> new Card.Line(entry.getKey(), String.valueOf(entry.getValue())))
                        .toList(),
                record.method().sha256(),
                record.tallies().stream().anyMatch(tally -> tally.method().equals("agree_pass")),
                reader.words().quiet(),
                Cards.isForgotten(record));
    }

    private static List<String> facts(SessionRecord record, Reader reader) {
        List<String> facts = new ArrayList<>();
        record.session().opened().map(reader::day).ifPresent(facts::add);
        reader.length(record.session().opened(), record.session().closed()).ifPresent(facts::add);
        int people = (int) record.people().stream()
                .filter(someone -> someone.role().equals("participant"))
                .count();
        facts.add(reader.words().people(people));
        facts.add(reader.text(record.method().title()));
        return facts;
    }

    private static Detour detour(SessionRecord record, Proceedings.Strayed strayed, Reader reader) {
        Map<String, String> titles = record.steps().stream()
                .collect(Collectors.toMap(
                        Proceedings.Stage::run, stage -> reader.text(stage.title()), (first, second) -> first));
        return new Detour(
                reader.words().strayed(strayed.what()),
                titles.getOrDefault(strayed.run(), strayed.step()),
                strayed.reason(),
                strayed.intrinsic());
    }

    private static List<Card.Line> mandate(Mandate mandate, Reader reader) {
        return Stream.of(
                        Map.entry("strategy", mandate.strategy()),
                        Map.entry("objective", mandate.objective()),
                        Map.entry("question", mandate.question()),
                        Map.entry("givens", mandate.givens()),
                        Map.entry("whoDecides", mandate.whoDecides()),
                        Map.entry("whatNext", mandate.whatNext()),
                        Map.entry("confidentiality", mandate.confidentiality()))
                .filter(entry -> !entry.getValue().isBlank())
                .map(entry -> new Card.Line(reader.words().mandate(entry.getKey()), entry.getValue()))
                .toList();
    }
}
