package org.palabre.web.record.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.palabre.record.archive.PlayedSessions;
import org.palabre.record.document.SessionRecord;
import org.palabre.web.record.Speakers;

class PileTest {
    @Test
    void every_card_stands_on_exactly_one_page_and_the_pages_lead_from_one_to_the_next() {
        for (int size : List.of(1, 60, 61, 300, 301, 1330)) {
            Pile pile = pile(size);
            List<Card> all = new ArrayList<>();
            int number = 1;
            while (number > 0) {
                Pile.Sheet sheet = pile.sheet(number);
                assertThat(sheet.from()).isEqualTo(all.size() + 1);
                all.addAll(sheet.cards());
                assertThat(sheet.to()).isEqualTo(all.size());
                assertThat(sheet.following()).isLessThanOrEqualTo(size - all.size());
                number = sheet.next();
            }
            assertThat(all).isEqualTo(pile.cards());
            assertThat(pile.isHigh()).isEqualTo(size > 60);
        }
    }

    @Test
    void a_page_that_is_not_there_is_the_nearest() {
        assertThat(pile(400).sheet(99).number()).isEqualTo(2);
        assertThat(pile(400).sheet(-3).number()).isEqualTo(1);
    }

    @Test
    void what_a_step_gave_is_found_by_its_name_and_nothing_by_another() {
        SessionRecord record = PlayedSessions.of("speed-thinking", 5, 3).record();
        RecordView view = RecordView.of(record, Speakers.reader("fr"));
        Way.Stop stop = view.way().stops().stream()
                .filter(one -> !one.cards().isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(view.pile("step-" + stop.id()).orElseThrow().cards()).isEqualTo(stop.cards());
        assertThat(view.pile("step-of-nobody")).isEmpty();
        assertThat(view.pile("")).isEmpty();
    }

    private static Pile pile(int size) {
        return new Pile(
                "step-a",
                "A step",
                IntStream.range(0, size).mapToObj(PileTest::card).toList());
    }

    private static Card card(int number) {
        return new Card(
                "i" + number,
                "idea",
                "idea " + number,
                List.of(),
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "",
                true,
                false);
    }
}
