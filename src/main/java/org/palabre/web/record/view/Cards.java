package org.palabre.web.record.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.palabre.record.document.Company;
import org.palabre.record.document.Proceedings;
import org.palabre.record.document.SessionRecord;
import org.palabre.record.document.Written;
import org.palabre.web.record.chart.Bars;

/** Items as cards, people by the name they gave or by their number. */
public final class Cards {
    private final Reader reader;
    private final Bars bars;
    private final Map<String, Company.Someone> people = new HashMap<>();
    private final Map<String, Integer> groups = new HashMap<>();
    private final Map<String, Proceedings.Collection> collections = new HashMap<>();
    private final Map<String, Written.Node> nodes = new HashMap<>();
    private final Map<String, List<String>> saved = new HashMap<>();
    private final Map<String, String> machine = new HashMap<>();
    private final Set<String> traced = new HashSet<>();
    private final boolean forgotten;

    public Cards(SessionRecord record, Reader reader) {
        this.reader = reader;
        this.bars = new Bars(record, reader);
        this.forgotten = isForgotten(record);
        record.people().forEach(someone -> people.put(someone.id(), someone));
        record.groupings()
                .forEach(arrangement ->
                        arrangement.groups().forEach(circle -> groups.put(circle.id(), circle.number())));
        record.method().collections().forEach(collection -> collections.put(collection.name(), collection));
        record.items().forEach(node -> {
            nodes.put(node.id(), node);
            if (!node.derivedFrom().isEmpty()) {
                traced.add(node.id());
                traced.addAll(node.derivedFrom());
            }
        });
        record.selections().forEach(selection -> selection.saved().forEach(one -> saved.computeIfAbsent(
                        one.item(), ignored -> new ArrayList<>())
                .add(reader.words().savedBy(name(one.by())))));
        record.themes().forEach(theme -> ofMachine(theme, reader).ifPresent(told -> machine.put(theme.item(), told)));
    }

    /** What of a theme people took over from a machine. */
    public static Optional<String> ofMachine(Written.Theme theme, Reader reader) {
        return theme.suggested().map(part -> reader.lineage()
                .ofMachine(part.cards(), theme.members().size(), part.name()));
    }

    /** How items were weighed. */
    public Bars bars() {
        return bars;
    }

    /** The name somebody gave, else their number. */
    public String name(String person) {
        return Optional.ofNullable(people.get(person))
                .flatMap(Company.Someone::name)
                .filter(name -> !name.isBlank())
                .orElseGet(() -> reader.lineage().someone(person.substring(1)));
    }

    /** Whether nobody's words are left: their time was over. */
    static boolean isForgotten(SessionRecord record) {
        return !record.people().isEmpty()
                && record.disclosure().erased() >= record.people().size();
    }

    public List<Card> of(Collection<String> items) {
        return items.stream()
                .flatMap(item -> Stream.ofNullable(nodes.get(item)))
                .map(this::of)
                .toList();
    }

    public Card of(Written.Node node) {
        List<Card.Line> lines = lines(node);
        boolean readable = node.readable() && !lines.isEmpty();
        return new Card(
                node.id(),
                reader.lineage().kind(node.kind()),
                readable ? lines.getFirst().text() : unread(node),
                readable ? lines.subList(1, lines.size()) : List.of(),
                signature(node),
                node.group().flatMap(group -> Optional.ofNullable(groups.get(group))),
                bars.of(node.id()),
                saved.getOrDefault(node.id(), List.of()),
                machine.getOrDefault(node.id(), ""),
                readable,
                traced.contains(node.id()));
    }

    /** The fields in the order of the method, the unknown ones after them, without the empty ones. */
    private List<Card.Line> lines(Written.Node node) {
        List<Card.Line> lines = new ArrayList<>();
        Set<String> done = new HashSet<>();
        Optional.ofNullable(collections.get(node.collection()))
                .ifPresent(collection -> collection.fields().forEach(field -> {
                    done.add(field.id());
                    add(lines, reader.text(field.label()), node.fields().getOrDefault(field.id(), ""));
                }));
        node.fields().forEach((id, text) -> add(lines, id, done.contains(id) ? "" : text));
        return lines;
    }

    private static void add(List<Card.Line> lines, String label, String text) {
        if (!text.isBlank()) {
            lines.add(new Card.Line(label, text));
        }
    }

    private String unread(Written.Node node) {
        if (node.hidden()) {
            return reader.lineage().hidden();
        }
        if (node.isPrivate()) {
            return reader.lineage().closed();
        }
        return gone();
    }

    /** In place of words that are no more: why. */
    String gone() {
        return forgotten ? reader.lineage().forgotten() : reader.lineage().erased();
    }

    private String signature(Written.Node node) {
        Optional<String> told = node.about().map(person -> reader.lineage().toldBy(name(person)));
        Optional<String> wrote = node.by().map(person -> reader.lineage().by(name(person)));
        return told.or(() -> wrote).orElse("");
    }
}
