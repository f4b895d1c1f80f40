package org.palabre.web.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.RunId;
import org.palabre.core.session.SessionCommand;

class DecoderTest {
    @Test
    void a_command_is_read_whole() {
        assertThat(Decoder.read("""
            {"k":"write","c":"c1","run":"burst:2","item":"i0000000a","in":"ideas",
             "fields":{"text":"Été"},"parents":["i0000000b"],"named":true}\
            """))
                .isEqualTo(new FromClient.Command(
                        "c1",
                        new SessionCommand.Write(
                                new RunId("burst:2"),
                                new ItemId("i0000000a"),
                                "ideas",
                                Map.of("text", "Été"),
                                List.of(new ItemId("i0000000b")),
                                Optional.empty(),
                                true)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no JSON",
                "[]",
                "{}",
                "{\"k\":\"leave\"}",
                "{\"k\":7,\"c\":\"c1\"}",
                "{\"k\":\"fly\",\"c\":\"c1\"}",
                "{\"k\":\"tick\",\"c\":\"c1\"}",
                "{\"k\":\"join\",\"c\":\"c1\",\"person\":\"p1\",\"role\":\"facilitator\"}",
                "{\"k\":\"leave\",\"c\":\"c1\"} {}",
                "{\"k\":\"leave\",\"c\":\"c1\",\"x\":1}",
                "{\"k\":\"leave\",\"c\":\"c1\",\"c\":\"c2\"}",
                "{\"k\":\"leave\",\"c\":\"with space\"}",
                "{\"k\":\"leave\",\"c\":\"aaaaaaaaaabbbbbbbbbbccccccccccddddddddddx\"}",
                "{\"k\":\"done\",\"c\":\"c1\",\"run\":\"burst\",\"on\":\"yes\"}",
                "{\"k\":\"mark\",\"c\":\"c1\",\"run\":\"vote\",\"item\":\"i1\"}",
                "{\"k\":\"mark\",\"c\":\"c1\",\"run\":\"vote\",\"item\":\"i1\",\"value\":1.5}",
                "{\"k\":\"mark\",\"c\":\"c1\",\"run\":\"vote\",\"item\":\"i1\",\"value\":99999999999}",
                "{\"k\":\"mark\",\"c\":\"c1\",\"run\":\"../vote\",\"item\":\"i1\",\"value\":1}",
                "{\"k\":\"write\",\"c\":\"c1\",\"run\":\"b\",\"item\":\"X\",\"in\":\"b\",\"fields\":{}}",
                "{\"k\":\"write\",\"c\":\"c1\",\"run\":\"b\",\"item\":\"i0000000a\",\"in\":\"b\",\"fields\":{\"a\":{\"b\":1}}}",
                "{\"k\":\"write\",\"c\":\"c1\",\"run\":\"b\",\"item\":\"i0000000a\",\"in\":\"b\",\"fields\":{\"a\":[[[[[[]]]]]]}}",
                "{\"k\":\"clock\",\"t0\":\"now\"}"
            })
    void P9_what_is_not_of_the_protocol_is_unreadable(String text) {
        assertThatThrownBy(() -> Decoder.read(text)).isInstanceOf(Unreadable.class);
    }

    @Test
    void P9_what_is_said_of_an_unreadable_message_holds_nothing_of_it() {
        assertThatThrownBy(() -> Decoder.read("{\"k\":\"leave\",\"c\":\"c1\",\"secret\":\"words\"}"))
                .hasMessage("a field that this message does not have");
    }
}
