package org.palabre.live.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palabre.live.Inflate;

class PieceTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 127, 128, 129, 1000, 65_535, 65_536, 400_000})
    void what_is_deflated_is_inflated_to_the_same(int length) {
        assertSame(words(length));
        assertSame(noise(length));
    }

    @Test
    void pieces_can_be_laid_one_after_another_in_any_order() {
        Piece one = new Piece(words(5000));
        Piece other = new Piece("{\"n\":7}");
        Buffer stream = Buffer.buffer()
                .appendBuffer(one.deflated())
                .appendBuffer(other.deflated())
                .appendBuffer(one.deflated())
                .appendBuffer(Piece.end());
        assertThat(Buffer.buffer(Inflate.raw(stream.getBytes()))).hasToString("" + one + other + one);
    }

    @Test
    void P6_a_piece_is_as_long_beside_itself_as_alone() {
        Piece secret = new Piece(words(3000));
        Piece guess = new Piece(words(3000));
        assertThat(guess.deflated()).isEqualTo(secret.deflated()).isNotSameAs(secret.deflated());
    }

    @Test
    void no_stream_begins_as_json_does() {
        for (int length = 0; length < 2000; length++) {
            assertThat(new Piece(words(length)).deflated().getByte(0) & 1).isZero();
        }
        assertThat('{' & 1).isOne();
    }

    @Test
    void words_become_much_shorter() {
        assertThat(new Piece(words(20_000)).deflated().length()).isLessThan(10_000);
    }

    private static void assertSame(String json) {
        Piece piece = new Piece(json);
        byte[] stream = Buffer.buffer()
                .appendBuffer(piece.deflated())
                .appendBuffer(Piece.end())
                .getBytes();
        assertThat(Buffer.buffer(Inflate.raw(stream))).hasToString(json);
    }

    private static String words(int length) {
        Random random = new Random(length);
        StringBuilder words = new StringBuilder();
        while (words.length() < length) {
            words.append("{\"idée\":").append(random.nextInt(1000)).append("},");
        }
        return words.substring(0, length);
    }

    private static String noise(int length) {
        return new Random(length)
                .ints(length, ' ', '~')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
