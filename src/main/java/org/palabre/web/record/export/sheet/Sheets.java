package org.palabre.web.record.export.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palabre.record.document.Proceedings;
import org.palabre.record.document.Results;
import org.palabre.record.document.SessionRecord;
import org.palabre.record.document.Votes;
import org.palabre.record.document.Written;
import org.palabre.web.record.view.Cards;
import org.palabre.web.record.view.Reader;
import org.palabre.web.words.ExportWords;

/** The items, votes and commitments of a record as tables. */
public final class Sheets {
    private final SessionRecord record;
    private final Reader reader;
    private final ExportWords words;
    private final Map<String, String> people = new HashMap<>();
    private final Map<String, String> steps = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Integer> groups = new HashMap<>();
    private final Map<String, String> machine = new HashMap<>();

    private Sheets(SessionRecord record, Reader reader, ExportWords words) {
        this.record = record;
        this.reader = reader;
        this.words = words;
        record.people()
                .forEach(person -> people.put(
                        person.id(),
                        person.name().filter(name -> !name.isBlank()).orElseGet(() -> reader.lineage()
                                .someone(person.id().substring(1)))));
        record.steps().forEach(stage -> steps.put(stage.run(), title(stage)));
        record.items().forEach(item -> texts.put(item.id(), text(item)));
        record.themes()
                .forEach(theme -> Cards.ofMachine(theme, reader).ifPresent(told -> machine.put(theme.item(), told)));
        record.groupings().forEach(one -> one.groups().forEach(circle -> groups.put(circle.id(), circle.number())));
    }

    public static Sheet items(SessionRecord record, Reader reader, ExportWords words) {
        return new Sheets(record, reader, words).items();
    }

    public static Sheet votes(SessionRecord record, Reader reader, ExportWords words) {
        return new Sheets(record, reader, words).votes();
    }

    public static Sheet commitments(SessionRecord record, Reader reader, ExportWords words) {
        return new Sheets(record, reader, words).commitments();
    }

    private Sheet items() {
        return new Sheet(
                words.items(),
                List.of(
                        words.number(),
                        words.kind(),
                        words.step(),
                        words.words(),
                        words.by(),
                        words.group(),
                        words.from(),
                        words.ofMachine()),
                record.items().stream()
                        .filter(Written.Node::readable)
                        .map(item -> List.of(
                                item.id(),
                                reader.lineage().kind(item.kind()),
                                steps.getOrDefault(item.run(), item.step()),
                                texts.getOrDefault(item.id(), ""),
                                item.about().or(item::by).map(this::name).orElse(""),
                                item.group()
                                        .map(group -> Optional.ofNullable(groups.get(group))
                                                .map(String::valueOf)
                                                .orElse(""))
                                        .orElse(""),
                                String.join(" ", item.derivedFrom()),
                                machine.getOrDefault(item.id(), "")))
                        .toList());
    }

    private Sheet votes() {
        List<List<String>> rows = new ArrayList<>();
        record.tallies().forEach(tally -> tally.rows().stream()
                .sorted(Comparator.comparingInt(Votes.Weight::rank))
                .forEach(row -> rows.add(List.of(
                        steps.getOrDefault(tally.run(), tally.step()),
                        String.valueOf(row.rank()),
                        row.item(),
                        texts.getOrDefault(row.item(), ""),
                        String.valueOf(row.votes()),
                        String.valueOf(row.sum()),
                        details(tally, row),
                        reader.lineage().turnout(tally.cast(), tally.electorate())))));
        return new Sheet(
                words.votes(),
                List.of(
                        words.step(),
                        words.rank(),
                        words.number(),
                        words.words(),
                        words.voters(),
                        words.points(),
                        words.details(),
                        words.notes()),
                rows);
    }

    private String details(Votes.Count tally, Votes.Weight row) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < row.grades().size() && i < tally.grades().size(); i++) {
            parts.add(reader.lineage()
                    .gradeCount(
                            label(tally.grades(), tally.grades().get(i).id()),
                            row.grades().get(i)));
        }
        row.scores().stream()
                .filter(score -> tally.criteria().size() > 1 || score.n() != row.votes())
                .forEach(score -> parts.add(reader.lineage()
                        .score(label(tally.criteria(), score.criterion()), reader.number(score.mean()), score.n())));
        return String.join("; ", parts);
    }

    private String label(List<Proceedings.Label> labels, String id) {
        return labels.stream()
                .filter(label -> label.id().equals(id))
                .map(label -> reader.text(label.label()))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(id);
    }

    private Sheet commitments() {
        return new Sheet(
                words.commitments(),
                List.of(
                        words.number(),
                        words.who(),
                        words.what(),
                        words.when(),
                        words.firstStep(),
                        words.request(),
                        words.answer(),
                        words.witnesses(),
                        words.stands(),
                        words.since()),
                record.commitments().stream()
                        .map(promise -> List.of(
                                promise.id(),
                                promise.who().map(this::name).orElse(""),
                                promise.what(),
                                promise.when(),
                                promise.firstStep(),
                                promise.request(),
                                promise.answer().map(this::answered).orElse(""),
                                promise.witnesses().stream().map(this::name).collect(Collectors.joining(", ")),
                                promise.state().map(reader.ledger()::state).orElse(""),
                                promise.history().stream().map(this::said).collect(Collectors.joining("\n"))))
                        .toList());
    }

    private String answered(Results.Response answer) {
        return Stream.of(
                        reader.lineage().verdict(answer.verdict()),
                        answer.words(),
                        answer.on().map(day -> "(" + day + ")").orElse(""))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
    }

    /** Days as machines write them, so that the column can be sorted and read by programs. */
    private String said(Results.Later later) {
        return Stream.of(later.on().toString(), reader.ledger().state(later.state()), later.due(), later.words())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private String title(Proceedings.Stage stage) {
        String title = reader.text(stage.title());
        return title.isEmpty() ? stage.step() : title;
    }

    private String name(String person) {
        return people.getOrDefault(person, person);
    }

    /** The fields in the order of the method, one a line. */
    private String text(Written.Node item) {
        List<String> order = record.method().collections().stream()
                .filter(collection -> collection.name().equals(item.collection()))
                .flatMap(collection -> collection.fields().stream())
                .map(Proceedings.Label::id)
                .toList();
        return item.fields().entrySet().stream()
                .sorted(Comparator.comparingInt(
                        entry -> Math.floorMod(order.indexOf(entry.getKey()), Integer.MAX_VALUE)))
                .map(Map.Entry::getValue)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
    }
}
