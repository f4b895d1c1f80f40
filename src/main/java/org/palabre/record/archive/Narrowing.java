package org.palabre.record.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.palabre.core.session.Mandate;

/**
 * A record for those who were not in the room: what came out of it, with the way it took, and without hands. Everything else is
 * left out, and what is left is numbered anew, so that no gap tells what is not there.
 */
final class Narrowing {
    private static final Set<String> FOR_ALL = Set.of("all");
    private static final Set<String> FOR_SPONSORS = Set.of("all", "sponsor");

    private final SessionRecord whole;
    private final Audience audience;
    private final Set<String> told = new HashSet<>();
    private final Map<String, String> ids = new HashMap<>();

    private Narrowing(SessionRecord whole, Audience audience) {
        this.whole = whole;
        this.audience = audience;
        tell();
        number();
    }

    static SessionRecord of(SessionRecord whole, Audience audience) {
        return new Narrowing(whole, audience).record();
    }

    /** What the method hands on to them, what was chosen, decided or promised, and what somebody stood up for. */
    private void tell() {
        Set<String> outcomes = audience == Audience.SPONSOR ? FOR_SPONSORS : FOR_ALL;
        whole.outcomes().stream()
                .filter(outcome -> outcomes.contains(outcome.audience()))
                .forEach(outcome -> told.addAll(outcome.items()));
        whole.decisions().forEach(decision -> told.addAll(decision.about()));
        whole.commitments().forEach(promise -> told.add(promise.item()));
        whole.selections().forEach(selection -> {
            told.addAll(selection.chosen());
            selection.saved().forEach(saved -> told.add(saved.item()));
        });
    }

    /** Places of what lies behind stay, so that the way is told and its words are not. */
    private void number() {
        Lineage lineage = Lineage.of(whole);
        Set<String> kept = new HashSet<>(told);
        told.forEach(item -> lineage.ancestors(item).forEach(node -> kept.add(node.id())));
        whole.items().stream()
                .map(SessionRecord.Node::id)
                .filter(kept::contains)
                .forEach(id -> ids.put(id, "i" + (ids.size() + 1)));
    }

    private SessionRecord record() {
        return new SessionRecord(
                whole.schema(),
                whole.id(),
                audience.word(),
                whole.session(),
                mandate(),
                whole.method(),
                whole.deviations(),
                whole.steps().stream().map(this::stage).toList(),
                people(),
                whole.groupings().stream().map(this::arrangement).toList(),
                whole.items().stream().filter(node -> ids.containsKey(node.id())).map(this::node).toList(),
                themes(),
                tallies(),
                selections(),
                signals(),
                decisions(),
                commitments(),
                outcomes(),
                whole.pulses(),
                whole.indicators(),
                new SessionRecord.Told(
                        audience.word(),
                        whole.disclosure().k(),
                        whole.disclosure().steps(),
                        whole.disclosure().erased()),
                Optional.empty());
    }

    private Mandate mandate() {
        Mandate given = whole.mandate();
        return audience == Audience.SPONSOR
                ? given
                : new Mandate("", given.objective(), given.question(), "", given.whoDecides(), given.whatNext(), "");
    }

    private SessionRecord.Stage stage(SessionRecord.Stage stage) {
        return new SessionRecord.Stage(
                stage.run(),
                stage.step(),
                stage.kind(),
                stage.title(),
                stage.opened(),
                stage.closed(),
                stage.skipped(),
                stage.round()
                        .map(lap -> new SessionRecord.Lap(
                                lap.repeat(), lap.number(), lap.item().flatMap(this::id), lap.mode())));
    }

    /** By name those alone who answer for something: who promised, decided, or answered a request. */
    private List<SessionRecord.Someone> people() {
        Set<String> named = new HashSet<>();
        if (audience == Audience.SPONSOR) {
            whole.commitments().forEach(promise -> {
                promise.who().ifPresent(named::add);
                named.addAll(promise.witnesses());
                promise.answer().ifPresent(answer -> named.add(answer.by()));
            });
            whole.decisions().forEach(decision -> named.add(decision.by()));
        }
        return whole.people().stream()
                .map(one -> new SessionRecord.Someone(
                        one.id(), one.role(), named.contains(one.id()) ? one.name() : Optional.empty(), one.bot()))
                .toList();
    }

    private SessionRecord.Arrangement arrangement(SessionRecord.Arrangement one) {
        return new SessionRecord.Arrangement(
                one.run(),
                one.step(),
                one.seed(),
                one.met(),
                one.pairs(),
                one.again(),
                one.forced(),
                one.groups().stream()
                        .map(circle -> new SessionRecord.Circle(
                                circle.id(),
                                circle.number(),
                                circle.size(),
                                List.of(),
                                Optional.empty(),
                                circle.topic().flatMap(this::id)))
                        .toList());
    }

    private SessionRecord.Node node(SessionRecord.Node node) {
        boolean closed = node.isPrivate() || !told.contains(node.id()) && !node.hidden();
        return new SessionRecord.Node(
                ids.getOrDefault(node.id(), ""),
                node.kind(),
                node.step(),
                node.run(),
                node.collection(),
                closed,
                node.hidden(),
                closed ? Map.of() : node.fields(),
                closed ? Optional.empty() : node.op(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                closed ? 0 : node.revisions(),
                ids(node.derivedFrom()),
                List.of());
    }

    private List<SessionRecord.Theme> themes() {
        return whole.themes().stream()
                .filter(theme -> told.contains(theme.item()))
                .map(theme -> new SessionRecord.Theme(
                        ids.getOrDefault(theme.item(), ""),
                        ids(theme.members()),
                        theme.hands(),
                        theme.groups(),
                        theme.suggested()))
                .toList();
    }

    /** Votes of enough people; of them what is told. */
    private List<SessionRecord.Count> tallies() {
        return whole.tallies().stream()
                .filter(tally -> tally.cast() >= whole.disclosure().k())
                .map(tally -> tally.with(
                        tally.rows().stream()
                                .filter(row -> told.contains(row.item()))
                                .map(row -> row.with(ids.getOrDefault(row.item(), "")))
                                .toList(),
                        tally.objections().stream()
                                .filter(objection -> told.contains(objection.item()))
                                .map(objection -> new SessionRecord.Objected(
                                        ids.getOrDefault(objection.item(), ""), objection.words(), Optional.empty()))
                                .toList()))
                .toList();
    }

    private List<SessionRecord.Kept> selections() {
        return whole.selections().stream()
                .map(kept -> new SessionRecord.Kept(
                        kept.run(),
                        kept.step(),
                        kept.basis(),
                        ids(Stream.concat(
                                        kept.chosen().stream(),
                                        kept.saved().stream().map(SessionRecord.Saved::item))
                                .toList()),
                        List.of(),
                        ids(kept.tied()),
                        reasons(kept)))
                .toList();
    }

    private Map<String, List<String>> reasons(SessionRecord.Kept kept) {
        return kept.reasons().entrySet().stream()
                .filter(entry -> told.contains(entry.getKey()))
                .collect(Collectors.toMap(entry -> ids.getOrDefault(entry.getKey(), ""), Map.Entry::getValue));
    }

    private List<SessionRecord.Signal> signals() {
        return whole.signals().stream()
                .filter(signal -> told.contains(signal.item()))
                .map(signal -> new SessionRecord.Signal(
                        ids.getOrDefault(signal.item(), ""), signal.why(), Optional.empty()))
                .toList();
    }

    private List<SessionRecord.Decided> decisions() {
        return whole.decisions().stream()
                .map(one -> new SessionRecord.Decided(
                        one.id(),
                        one.run(),
                        one.step(),
                        one.statement(),
                        ids(one.about()),
                        one.by(),
                        one.role(),
                        one.behalf(),
                        one.basis(),
                        one.rationale(),
                        one.objections()))
                .toList();
    }

    private List<SessionRecord.Promise> commitments() {
        boolean named = audience == Audience.SPONSOR;
        return whole.commitments().stream()
                .map(one -> new SessionRecord.Promise(
                        one.id(),
                        ids.getOrDefault(one.item(), ""),
                        named ? one.who() : Optional.empty(),
                        one.what(),
                        one.when(),
                        one.firstStep(),
                        one.request(),
                        named ? one.witnesses() : List.of(),
                        named ? one.answer() : Optional.empty()))
                .toList();
    }

    private List<SessionRecord.Yield> outcomes() {
        List<SessionRecord.Yield> kept = new ArrayList<>();
        whole.outcomes().forEach(outcome -> {
            List<String> items = ids(
                    outcome.items().stream().filter(told::contains).toList());
            if (!items.isEmpty()) {
                kept.add(new SessionRecord.Yield(outcome.as(), outcome.audience(), outcome.from(), items));
            }
        });
        return kept;
    }

    private Optional<String> id(String item) {
        return told.contains(item) ? Optional.ofNullable(ids.get(item)) : Optional.empty();
    }

    private List<String> ids(List<String> items) {
        Set<String> found = new LinkedHashSet<>();
        items.forEach(item -> Optional.ofNullable(ids.get(item)).ifPresent(found::add));
        return List.copyOf(found);
    }
}
