package org.palabre.record.archive.narrow;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.palabre.record.document.Audience;
import org.palabre.record.document.Lineage;
import org.palabre.record.document.SessionRecord;
import org.palabre.record.document.Written;

/** Which items of a record these readers are told of, and under which new number, so that no gap tells what is not there. */
final class Telling {
    private static final Set<String> FOR_ALL = Set.of("all");
    private static final Set<String> FOR_SPONSORS = Set.of("all", "sponsor");

    private final SessionRecord whole;
    private final Audience audience;
    private final Set<String> told = new HashSet<>();
    private final Map<String, String> ids = new HashMap<>();

    Telling(SessionRecord whole, Audience audience) {
        this.whole = whole;
        this.audience = audience;
        tell();
        number();
    }

    /** With its words. */
    boolean tells(String item) {
        return told.contains(item);
    }

    /** At least as a place. */
    boolean places(String item) {
        return ids.containsKey(item);
    }

    /** Its new number; empty for one that has no place. */
    String number(String item) {
        return ids.getOrDefault(item, "");
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
                .map(Written.Node::id)
                .filter(kept::contains)
                .forEach(id -> ids.put(id, "i" + (ids.size() + 1)));
    }

    /** The new number of what is told with its words. */
    Optional<String> id(String item) {
        return told.contains(item) ? Optional.ofNullable(ids.get(item)) : Optional.empty();
    }

    /** The new numbers of those that have a place, each once. */
    List<String> ids(List<String> items) {
        Set<String> found = new LinkedHashSet<>();
        items.forEach(item -> Optional.ofNullable(ids.get(item)).ifPresent(found::add));
        return List.copyOf(found);
    }
}
