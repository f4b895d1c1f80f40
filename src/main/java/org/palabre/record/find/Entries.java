package org.palabre.record.find;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.palabre.record.document.SessionRecord;
import org.palabre.record.document.Written;

/** What can be found in one version of a record. */
final class Entries {
    private Entries() {}

    /** @param place where it stands: {@code i12}, {@code d1}, {@code question} */
    record Entry(String place, String kind, String words) {}

    static List<Entry> of(SessionRecord record) {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(
                "question",
                "session",
                (record.session().title() + "\n" + record.mandate().question() + "\n"
                                + record.mandate().objective())
                        .strip()));
        Map<String, String> kinds = new HashMap<>();
        record.signals().forEach(signal -> kinds.put(signal.item(), "signal"));
        record.items().stream().filter(Written.Node::readable).forEach(item -> {
            String words = item.fields().values().stream()
                    .filter(text -> !text.isBlank())
                    .collect(Collectors.joining("\n"));
            if (!words.isEmpty()) {
                entries.add(new Entry(item.id(), kinds.getOrDefault(item.id(), item.kind()), words));
            }
        });
        record.decisions()
                .forEach(decision -> entries.add(new Entry(
                        decision.id(),
                        "decision",
                        (decision.statement() + "\n" + decision.rationale() + "\n" + decision.objections()).strip())));
        return entries;
    }
}
