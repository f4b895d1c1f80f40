package org.palabre.web.record.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.palabre.record.archive.PlayedSessions;
import org.palabre.record.archive.SecretSession;
import org.palabre.record.document.Audience;
import org.palabre.record.document.SessionRecord;
import org.palabre.web.record.Speakers;

class LineageViewTest {
    private final SessionRecord record =
            PlayedSessions.of("appreciative-inquiry", 8, 6).record();

    @Test
    void from_a_commitment_one_goes_back_to_what_it_grew_from_and_from_there_on_to_it_again() {
        String promise = record.commitments().getFirst().item();
        LineageView view = view(record, promise);
        assertThat(view.grown()).isEmpty();
        String parent = view.from().getFirst().card().id();

        LineageView behind = view(record, parent);
        assertThat(behind.grown().toString()).contains("id=" + promise + ",");
        assertThat(behind.results())
                .anySatisfy(result -> assertThat(result.item()).contains(promise));
    }

    @Test
    void without_a_focus_every_decision_and_commitment_is_there() {
        LineageView view = LineageView.of(record, Optional.of("i99999"), Speakers.reader("en"));
        assertThat(view.focus()).isEmpty();
        assertThat(view.results())
                .hasSize(record.decisions().size() + record.commitments().size());
    }

    @Test
    void the_picture_has_every_item_of_the_descent_once_and_nothing_outside_its_frame() {
        LineageMap map =
                view(record, record.commitments().getFirst().item()).map().orElseThrow();
        assertThat(map.dots()).extracting(LineageMap.Dot::id).doesNotHaveDuplicates();
        assertThat(map.dots()).filteredOn(LineageMap.Dot::focus).hasSize(1);
        assertThat(map.lines()).anyMatch(LineageMap.Line::lit);
        assertThat(map.dots()).allSatisfy(dot -> {
            assertThat(dot.x()).isBetween(0, LineageMap.WIDTH);
            assertThat(dot.y()).isBetween(0, map.height());
        });
    }

    @ParameterizedTest
    @EnumSource(Audience.class)
    void nothing_stands_in_it_that_its_readers_may_not_read(Audience audience) {
        SessionRecord secret = SecretSession.of(audience);
        secret.items().forEach(item -> {
            String drawn = view(secret, item.id()).toString();
            assertThat(drawn).doesNotContain("secret-", "ana-id");
            if (audience == Audience.PUBLIC) {
                SecretSession.PEOPLE.forEach(name -> assertThat(drawn).doesNotContain(name + "-name"));
            }
        });
    }

    private static LineageView view(SessionRecord record, String item) {
        return LineageView.of(record, Optional.of(item), Speakers.reader("en"));
    }
}
