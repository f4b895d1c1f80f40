package org.palabre.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.palabre.catalog.MethodReader;
import org.palabre.catalog.Read;
import org.palabre.people.Language;

class BlankTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void an_empty_page_begins_without_a_fault_and_in_the_language_of_who_opens_it(Language language) {
        assertThat(new MethodReader().read(Blank.in(language)))
                .isInstanceOfSatisfying(
                        Read.Good.class, good -> assertThat(good.source().tree())
                                .containsEntry("lang", language.code())
                                .containsEntry("locales", List.of(language.code())));
    }
}
