package org.palabre.program;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class SessionCodeTest {

    @Test
    void a_code_is_read_however_it_was_typed() {
        assertThat(SessionCode.read(" k7m-4qx ")).contains(new SessionCode("K7M4QX"));
        assertThat(SessionCode.read("K7M 4QX")).contains(new SessionCode("K7M4QX"));
    }

    @Test
    void what_cannot_be_a_code_is_none() {
        for (String typed : new String[] {"", "K7M4Q", "K7M4QXX", "K7M4Q0", "K7M4QÉ", "../../"}) {
            assertThat(SessionCode.read(typed)).as(typed).isEmpty();
        }
    }

    @RepeatedTest(20)
    void a_fresh_code_can_be_read() {
        SessionCode fresh = SessionCode.fresh();

        assertThat(SessionCode.read(fresh.value())).contains(fresh);
    }
}
