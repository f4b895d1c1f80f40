package org.palabre.live.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import org.palabre.core.view.Fact;
import org.palabre.record.json.CoreJson;

/** JSON made by laying finished pieces one after another. */
public final class Json {
    private static final ObjectWriter WRITER = CoreJson.wire().writer();

    private Json() {}

    /** @throws IllegalStateException when a fact cannot be written, which is a fault of ours */
    static byte[] bytes(Fact fact) {
        try {
            return WRITER.writeValueAsBytes(value(fact));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written: " + fact.getClass(), e);
        }
    }

    /** Two facts are the bare value on the wire. */
    private static Object value(Fact fact) {
        return switch (fact) {
            case Fact.Done done -> done.on();
            case Fact.MyAnswers answers -> answers.values();
            default -> fact;
        };
    }

    /** {@code "text"} with everything escaped that has to be. */
    public static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }

    /** {@code "key":value} */
    static byte[] member(String key, byte[] value) {
        byte[] name = (quoted(key) + ":").getBytes(StandardCharsets.UTF_8);
        byte[] member = new byte[name.length + value.length];
        System.arraycopy(name, 0, member, 0, name.length);
        System.arraycopy(value, 0, member, name.length, value.length);
        return member;
    }

    /** Puts a comma before every member but the first of an object or list that starts at {@code start}. */
    public static Buffer separate(Buffer into, int start) {
        return into.length() > start ? into.appendByte((byte) ',') : into;
    }
}
