package org.palabre.record.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.palabre.core.id.PersonId;
import org.palabre.record.log.StoredEvent;

/** Words that do not stand where the person acts. */
class RedactionTest {
    private static final PersonId ANA = new PersonId("p-ana");
    private static final PersonId GHOST = new PersonId("erased-1");
    private final List<StoredEvent> events = new ArrayList<>();

    @Test
    void the_reason_of_an_objection_leaves_the_count_and_those_of_others_stay() {
        event("vote-cast", """
            {"run":"vote","person":"p-ana","marks":{},"words":{"i1":"it would cost us trust"},"abstains":false,"envelope":0}\
            """);
        event("vote-counted", """
            {"run":"vote","tally":{"method":"consent","objections":[
            {"item":"i1","words":"it would cost us trust"},{"item":"i1","words":"too early"}]}}\
            """);
        assertThat(after()).doesNotContain("trust", "p-ana").contains("too early", "i1");
    }

    @Test
    void the_names_they_gave_to_places_on_a_board_go_and_the_places_stay() {
        event("board-changed", """
            {"run":"wall","by":"p-ana","act":"named","change":{"moves":[{"item":"i1","to":{"area":"a1","x":0.0,"y":0.5}}],
            "areas":[{"area":"a1","as":{"id":"a1","label":"what Ana said","place":2.0}}],"joins":[]}}\
            """);
        assertThat(after()).doesNotContain("what Ana said").contains("\"label\":\"\"", "\"place\":2.0", "\"y\":0.5");
    }

    @Test
    void what_they_said_of_themselves_and_answered_goes() {
        event("attribute-told", """
            {"run":"mixed","person":"p-ana","attribute":"site","value":"remote"}\
            """);
        event("item-responded", """
            {"item":"i9","response":{"verdict":"yes","words":"from January on","by":"p-ana"}}\
            """);
        event("vote-dealt", """
            {"run":"vote","cards":{"p-ana":["i1"],"p-ben":["i2"]}}\
            """);
        assertThat(after())
                .doesNotContain("remote", "January", "p-ana")
                .contains("\"verdict\":\"yes\"", "\"erased-1\":[\"i1\"]", "p-ben");
    }

    @Test
    void what_somebody_else_wrote_is_not_touched() {
        event("item-written", """
            {"item":"i1","run":"burst","collection":"ideas","author":"p-ben","fields":{"text":"mine"},"parents":[],"signed":false}\
            """);
        assertThat(Redaction.of(events, ANA, GHOST)).isEmpty();
    }

    private void event(String name, String body) {
        events.add(new StoredEvent(events.size() + 1, Instant.EPOCH, name, 1, body, Optional.empty()));
    }

    private String after() {
        List<Redaction.Rewritten> changed = Redaction.of(events, ANA, GHOST);
        assertThat(changed).hasSameSizeAs(events);
        return changed.toString();
    }
}
