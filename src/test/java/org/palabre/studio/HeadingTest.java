package org.palabre.studio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeadingTest {
    private static final String FILE = """
            # a method
            schema: method/1
            id: world-cafe
            version: 2.3.1
            title: 'Coffee, and what it''s for'
            steps:
              - {id: hello, kind: brief, title: Welcome}
            """;

    @Test
    void a_file_is_listed_by_what_its_first_lines_say_even_when_it_is_faulty() {
        assertThat(Heading.of(FILE)).isEqualTo(new Heading("world-cafe", "2.3.1", "Coffee, and what it's for"));
        assertThat(Heading.of("title: \"A\"\nsteps: [")).isEqualTo(new Heading("", "", "A"));
        assertThat(Heading.of("")).isEqualTo(new Heading("", "", ""));
    }

    @Test
    void a_copy_has_another_name_and_begins_with_its_first_version() {
        String copy = Heading.renamed(FILE, "world-cafe-2");

        assertThat(Heading.of(copy)).isEqualTo(new Heading("world-cafe-2", "1.0.0", "Coffee, and what it's for"));
        assertThat(copy).contains("id: hello").startsWith("# a method\n");
    }
}
