package org.palabre.record.archive.narrow;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.palabre.core.session.Mandate;
import org.palabre.record.document.Assurance;
import org.palabre.record.document.Audience;
import org.palabre.record.document.Company;
import org.palabre.record.document.Proceedings;
import org.palabre.record.document.SessionRecord;
import org.palabre.record.document.Written;

/**
 * A record for those who were not in the room: what came out of it, with the way it took, and without hands. Everything else is
 * left out, and what is left is numbered anew, so that no gap tells what is not there.
 */
public final class Narrowing {
    private final SessionRecord whole;
    private final Audience audience;
    private final Telling telling;
    private final NarrowOutcomes outcomes;

    private Narrowing(SessionRecord whole, Audience audience) {
        this.whole = whole;
        this.audience = audience;
        telling = new Telling(whole, audience);
        outcomes = new NarrowOutcomes(whole, audience, telling);
    }

    /** @param audience a narrow one: sponsors or the public */
    public static SessionRecord of(SessionRecord whole, Audience audience) {
        return new Narrowing(whole, audience).record();
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
                whole.items().stream()
                        .filter(node -> telling.places(node.id()))
                        .map(this::node)
                        .toList(),
                outcomes.themes(),
                outcomes.tallies(),
                outcomes.selections(),
                outcomes.signals(),
                outcomes.decisions(),
                outcomes.commitments(),
                outcomes.outcomes(),
                whole.pulses(),
                whole.indicators(),
                new Assurance.Told(
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

    private Proceedings.Stage stage(Proceedings.Stage stage) {
        return new Proceedings.Stage(
                stage.run(),
                stage.step(),
                stage.kind(),
                stage.title(),
                stage.opened(),
                stage.closed(),
                stage.skipped(),
                stage.round()
                        .map(lap -> new Proceedings.Lap(
                                lap.repeat(), lap.number(), lap.item().flatMap(telling::id), lap.mode())));
    }

    /** By name those alone who answer for something: who promised, decided, or answered a request. */
    private List<Company.Someone> people() {
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
                .map(one -> new Company.Someone(
                        one.id(), one.role(), named.contains(one.id()) ? one.name() : Optional.empty(), one.bot()))
                .toList();
    }

    private Company.Arrangement arrangement(Company.Arrangement one) {
        return new Company.Arrangement(
                one.run(),
                one.step(),
                one.seed(),
                one.met(),
                one.pairs(),
                one.again(),
                one.forced(),
                one.groups().stream()
                        .map(circle -> new Company.Circle(
                                circle.id(),
                                circle.number(),
                                circle.size(),
                                List.of(),
                                Optional.empty(),
                                circle.topic().flatMap(telling::id)))
                        .toList());
    }

    private Written.Node node(Written.Node node) {
        boolean closed = node.isPrivate() || !telling.tells(node.id()) && !node.hidden();
        return new Written.Node(
                telling.number(node.id()),
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
                telling.ids(node.derivedFrom()),
                List.of());
    }
}
