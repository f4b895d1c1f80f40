package org.palabre.web.record.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** [P6] No page is left out where leaks are looked for. */
class EveryRouteTest {
    @Test
    void every_address_that_answers_is_looked_at_or_tells_nothing_of_a_session() {
        Set<String> known = new TreeSet<>(Addresses.byRoute().keySet());
        known.addAll(Addresses.OF_NO_SESSION);
        known.addAll(Addresses.OF_ALL);
        assertThat(Routes.all()).hasSizeGreaterThan(40);
        assertThat(known).containsExactlyInAnyOrderElementsOf(Routes.all());
    }
}
