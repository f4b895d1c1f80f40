package org.palabre.record.archive.narrow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palabre.record.document.Audience;
import org.palabre.record.document.Results;
import org.palabre.record.document.SessionRecord;
import org.palabre.record.document.Votes;
import org.palabre.record.document.Written;

/** What came out, for readers who were not in the room: themes, votes of enough people, what was kept, decided and promised. */
final class NarrowOutcomes {
    private final SessionRecord whole;
    private final Audience audience;
    private final Telling telling;

    NarrowOutcomes(SessionRecord whole, Audience audience, Telling telling) {
        this.whole = whole;
        this.audience = audience;
        this.telling = telling;
    }

    List<Written.Theme> themes() {
        return whole.themes().stream()
                .filter(theme -> telling.tells(theme.item()))
                .map(theme -> new Written.Theme(
                        telling.number(theme.item()),
                        telling.ids(theme.members()),
                        theme.hands(),
                        theme.groups(),
                        theme.suggested()))
                .toList();
    }

    /** Votes of enough people; of them what is told. */
    List<Votes.Count> tallies() {
        return whole.tallies().stream()
                .filter(tally -> tally.cast() >= whole.disclosure().k())
                .map(tally -> tally.with(
                        tally.rows().stream()
                                .filter(row -> telling.tells(row.item()))
                                .map(row -> row.with(telling.number(row.item())))
                                .toList(),
                        tally.objections().stream()
                                .filter(objection -> telling.tells(objection.item()))
                                .map(objection -> new Votes.Objected(
                                        telling.number(objection.item()), objection.words(), Optional.empty()))
                                .toList()))
                .toList();
    }

    List<Votes.Kept> selections() {
        return whole.selections().stream()
                .map(kept -> new Votes.Kept(
                        kept.run(),
                        kept.step(),
                        kept.basis(),
                        telling.ids(Stream.concat(
                                        kept.chosen().stream(),
                                        kept.saved().stream().map(Votes.Saved::item))
                                .toList()),
                        List.of(),
                        telling.ids(kept.tied()),
                        reasons(kept)))
                .toList();
    }

    private Map<String, List<String>> reasons(Votes.Kept kept) {
        return kept.reasons().entrySet().stream()
                .filter(entry -> telling.tells(entry.getKey()))
                .collect(Collectors.toMap(entry -> telling.number(entry.getKey()), Map.Entry::getValue));
    }

    List<Votes.Signal> signals() {
        return whole.signals().stream()
                .filter(signal -> telling.tells(signal.item()))
                .map(signal -> new Votes.Signal(telling.number(signal.item()), signal.why(), Optional.empty()))
                .toList();
    }

    List<Results.Decided> decisions() {
        return whole.decisions().stream()
                .map(one -> new Results.Decided(
                        one.id(),
                        one.run(),
                        one.step(),
                        one.statement(),
                        telling.ids(one.about()),
                        one.by(),
                        one.role(),
                        one.behalf(),
                        one.basis(),
                        one.rationale(),
                        one.objections()))
                .toList();
    }

    List<Results.Promise> commitments() {
        boolean named = audience == Audience.SPONSOR;
        return whole.commitments().stream()
                .map(one -> new Results.Promise(
                        one.id(),
                        telling.number(one.item()),
                        named ? one.who() : Optional.empty(),
                        one.what(),
                        one.when(),
                        one.firstStep(),
                        one.request(),
                        named ? one.witnesses() : List.of(),
                        named ? one.answer() : Optional.empty(),
                        List.of()))
                .toList();
    }

    List<Results.Yield> outcomes() {
        List<Results.Yield> kept = new ArrayList<>();
        whole.outcomes().forEach(outcome -> {
            List<String> items =
                    telling.ids(outcome.items().stream().filter(telling::tells).toList());
            if (!items.isEmpty()) {
                kept.add(new Results.Yield(outcome.as(), outcome.audience(), outcome.from(), items));
            }
        });
        return kept;
    }
}
