package org.palabre.web.socket;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Held against the decoder of the library that writes all other messages. */
class MessagesTest {
    private final Messages messages = new Messages();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 125, 126, 127, 255, 256, 4096, 65_534, Messages.LONGEST})
    void aDecoderReadsWhatWasWritten(int length) {
        byte[] text = new byte[length];
        for (int i = 0; i < length; i++) {
            text[i] = (byte) ('a' + i % 26);
        }
        WebSocketDecoderConfig asClients = WebSocketDecoderConfig.newBuilder()
                .expectMaskedFrames(false)
                .maxFramePayloadLength(Messages.LONGEST)
                .build();
        EmbeddedChannel client = new EmbeddedChannel(new WebSocket13FrameDecoder(asClients));

        assertTrue(client.writeInbound(messages.of(Buffer.buffer(text))));

        BinaryWebSocketFrame read = client.readInbound();
        assertTrue(read.isFinalFragment());
        assertEquals(0, read.rsv());
        assertArrayEquals(text, ByteBufUtil.getBytes(read.content()));
        read.release();
        client.finishAndReleaseAll();
    }

    @Test
    void oneFrameIsMadeOnceAndReadByEachFromItsBeginning() {
        Buffer frame = Buffer.buffer("{\"n\":7}");
        ByteBuf one = messages.of(frame);
        ByteBuf other = messages.of(frame);

        assertNotSame(one, other);
        assertEquals(one.memoryAddress(), other.memoryAddress());
        one.skipBytes(one.readableBytes());
        assertEquals(frame.length() + 2, other.readableBytes());
    }

    @Test
    void whoHasNotSentYetKeepsItsBytesWhenTheNextFrameComes() {
        ByteBuf slow = messages.of(Buffer.buffer("first"));
        ByteBuf next = messages.of(Buffer.buffer("second"));

        assertEquals("first", slow.toString(2, 5, java.nio.charset.StandardCharsets.UTF_8));
        assertTrue(slow.release(), "nobody else holds what was sent");
        assertEquals("second", next.toString(2, 6, java.nio.charset.StandardCharsets.UTF_8));
    }
}
