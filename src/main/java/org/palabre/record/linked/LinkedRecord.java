package org.palabre.record.linked;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palabre.record.document.RecordJson;
import org.palabre.record.document.Results;
import org.palabre.record.document.SessionRecord;
import org.palabre.record.document.Votes;
import org.palabre.record.document.Written;

/**
 * The record as JSON-LD: items are PROV entities with what they were derived from, steps and votes PROV activities, people
 * PROV agents, themes SKOS concepts; what people wrote are ActivityStreams notes, commitments ActivityStreams offers. It says what
 * the record says, and nothing else; the context stands in it.
 */
public final class LinkedRecord {
    private static final String CONTEXT = "/META-INF/resources/schema/record-1.context.jsonld";
    private static final String ENTITY = "prov:Entity";
    private static final String ACTIVITY = "prov:Activity";
    private static final String SESSION = "session";
    private static final String METHOD = "method";
    private static final String THEMES = "themes";

    private final SessionRecord record;
    private final Nodes nodes;
    private final Set<String> machines = new HashSet<>();

    private LinkedRecord(SessionRecord record, Nodes nodes) {
        this.record = record;
        this.nodes = nodes;
    }

    /** JSON-LD 1.1, pretty, with a newline at the end. */
    public static String write(SessionRecord record) {
        ObjectNode document = context();
        ((ObjectNode) document.get("@context")).put(Nodes.PREFIX, "urn:palabre:record:" + record.id() + "#");
        LinkedRecord linked = new LinkedRecord(record, new Nodes(document.putArray("@graph")));
        linked.frame();
        linked.people();
        linked.items();
        linked.weighed();
        linked.fruits();
        return RecordJson.text(document);
    }

    private static ObjectNode context() {
        try (InputStream in = LinkedRecord.class.getResourceAsStream(CONTEXT)) {
            if (in == null) {
                throw new IllegalStateException(CONTEXT + " is missing from the class path");
            }
            return (ObjectNode) JsonMapper.builder().build().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void frame() {
        nodes.add("record", ENTITY, "as:Document")
                .text("name", record.session().title())
                .text("version", record.schema())
                .link("generatedBy", Optional.of(SESSION));
        nodes.add(SESSION, ACTIVITY, "as:Event")
                .text("name", record.session().title())
                .text("question", record.mandate().question())
                .text("objective", record.mandate().objective())
                .text("language", record.session().language())
                .text("startedAt", record.session().opened())
                .text("endedAt", record.session().closed())
                .link("plan", Optional.of(METHOD));
        title(nodes.add(METHOD, "prov:Plan", ENTITY), record.method().title().byLanguage())
                .text("name", record.method().id())
                .text("version", record.method().version())
                .text("sha256", record.method().sha256());
        record.steps().forEach(stage -> title(
                        nodes.add(step(stage.run()), ACTIVITY, "as:Event"),
                        stage.title().byLanguage())
                .text("kind", stage.kind())
                .text("startedAt", Optional.of(stage.opened()))
                .text("endedAt", stage.closed())
                .link("partOf", Optional.of(SESSION)));
    }

    private static Nodes.Node title(Nodes.Node node, java.util.Map<String, String> byLanguage) {
        if (!byLanguage.isEmpty()) {
            ObjectNode title = node.json().putObject("title");
            byLanguage.forEach(title::put);
        }
        return node;
    }

    private void people() {
        record.people().forEach(someone -> nodes.add(
                        someone.id(), someone.bot() ? "prov:SoftwareAgent" : "prov:Person", "as:Person")
                .text("name", someone.name())
                .text("role", someone.role()));
        record.groupings().forEach(arrangement -> arrangement.groups().forEach(circle -> nodes.add(
                        group(circle.id()), "prov:Collection", "as:Group")
                .link("generatedBy", Optional.of(step(arrangement.run())))
                .link("member", circle.members())));
    }

    private void items() {
        List<String> themes = record.themes().stream().map(Written.Theme::item).toList();
        record.items().forEach(item -> {
            Nodes.Node node = themes.contains(item.id())
                    ? nodes.add(item.id(), ENTITY, "as:Note", "skos:Concept")
                            .text("label", words(item))
                            .link("inScheme", Optional.of(THEMES))
                    : nodes.add(item.id(), ENTITY, "as:Note");
            node.text("kind", item.kind())
                    .text("content", words(item))
                    .flag("private", item.isPrivate())
                    .flag("hidden", item.hidden())
                    .link("generatedBy", Optional.of(step(item.run())))
                    .link("attributedTo", hands(item))
                    .link("witness", item.witnesses())
                    .link("derivedFrom", item.derivedFrom());
            record.themes().stream()
                    .filter(theme -> theme.item().equals(item.id()))
                    .forEach(theme -> {
                        node.link("gathers", theme.members());
                        theme.suggested().ifPresent(part -> suggested(node, part));
                    });
        });
        if (!themes.isEmpty()) {
            nodes.add(THEMES, "skos:ConceptScheme")
                    .text("name", record.session().title());
        }
    }

    /** What people took over from a machine, and which machine it was. */
    private void suggested(Nodes.Node theme, Written.Suggested part) {
        String machine = "machine-" + part.by().replaceAll("[^A-Za-z0-9._-]+", "-");
        if (machines.add(machine)) {
            nodes.add(machine, "prov:SoftwareAgent").text("name", part.by());
        }
        theme.link("influencedBy", Optional.of(machine))
                .number("suggestedCards", part.cards())
                .flag("suggestedName", part.name());
    }

    private static List<String> hands(Written.Node item) {
        List<String> hands = new ArrayList<>();
        item.by().ifPresent(hands::add);
        item.about().filter(about -> !hands.contains(about)).ifPresent(hands::add);
        item.group().map(LinkedRecord::group).ifPresent(hands::add);
        return hands;
    }

    private static String words(Written.Node item) {
        return item.fields().values().stream().filter(text -> !text.isBlank()).collect(Collectors.joining("\n"));
    }

    private void weighed() {
        record.tallies().forEach(tally -> {
            Nodes.Node vote = nodes.add(vote(tally.run()), ENTITY, "ci:Tally")
                    .text("method", tally.method())
                    .number("electorate", tally.electorate())
                    .number("cast", tally.cast())
                    .link("generatedBy", Optional.of(step(tally.run())))
                    .link(
                            "derivedFrom",
                            tally.rows().stream().map(Votes.Weight::item).toList());
            var rows = vote.json().putArray("rows");
            tally.rows().forEach(row -> rows.addObject()
                    .put("item", Nodes.iri(row.item()))
                    .put("rank", row.rank())
                    .put("votes", row.votes())
                    .put("sum", row.sum()));
        });
        record.selections().forEach(kept -> nodes.add(
                        "selection-" + kept.run().replace(':', '-'), ENTITY, "ci:Selection")
                .link("generatedBy", Optional.of(step(kept.run())))
                .link("derivedFrom", kept.basis().map(LinkedRecord::vote))
                .link("chose", kept.chosen())
                .link("saved", kept.saved().stream().map(Votes.Saved::item).toList()));
    }

    private void fruits() {
        record.signals().forEach(signal -> nodes.add("signal-" + signal.item(), ENTITY, "ci:Signal")
                .text("why", signal.why())
                .link("attributedTo", signal.by())
                .link("derivedFrom", List.of(signal.item())));
        record.decisions().forEach(decision -> nodes.add(decision.id(), ENTITY, "ci:Decision")
                .text("content", decision.statement())
                .text("rationale", decision.rationale())
                .text("objections", decision.objections())
                .link("generatedBy", Optional.of(step(decision.run())))
                .link("attributedTo", List.of(decision.by()))
                .link(
                        "derivedFrom",
                        Stream.concat(decision.about().stream(), decision.basis().map(LinkedRecord::vote).stream())
                                .toList()));
        record.commitments().forEach(promise -> nodes.add(promise.id(), ENTITY, "as:Offer")
                .text("content", promise.what())
                .text("due", promise.when())
                .text("firstStep", promise.firstStep())
                .text("request", promise.request())
                .text("verdict", promise.answer().map(Results.Response::verdict))
                .text("answer", promise.answer().map(Results.Response::words).filter(words -> !words.isBlank()))
                .text("answeredOn", promise.answer().flatMap(Results.Response::on))
                .link("attributedTo", promise.who())
                .link("witness", promise.witnesses())
                .link("derivedFrom", List.of(promise.item())));
        record.commitments().forEach(this::laterLife);
    }

    /** Each time somebody said how it stands. */
    private void laterLife(Results.Promise promise) {
        for (int i = 0; i < promise.history().size(); i++) {
            Results.Later later = promise.history().get(i);
            nodes.add(promise.id() + "-" + (i + 1), ACTIVITY, "as:Update")
                    .text("state", later.state())
                    .text("saidOn", Optional.of(later.on()))
                    .text("content", later.words())
                    .text("due", later.due())
                    .link("object", List.of(promise.id()));
        }
    }

    private static String vote(String run) {
        return "vote-" + run.replace(':', '-');
    }

    private static String step(String run) {
        return "step-" + run.replace(':', '-');
    }

    private static String group(String id) {
        return "group-" + id.replace(':', '-');
    }
}
