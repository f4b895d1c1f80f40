package org.palabre.web.socket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A real socket, as a program other than a browser opens one. */
final class SocketClient implements WebSocket.Listener {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    final List<JsonNode> frames = new CopyOnWriteArrayList<>();
    volatile int closed;
    private final ByteArrayOutputStream parts = new ByteArrayOutputStream();
    private final WebSocket socket;

    SocketClient(URI address, Map<String, String> headers) {
        WebSocket.Builder builder = HTTP.newWebSocketBuilder();
        headers.forEach(builder::header);
        socket = builder.buildAsync(address, this)
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }

    void say(String text) {
        socket.sendText(text, true).orTimeout(20, TimeUnit.SECONDS).join();
    }

    /** Whether it could still be sent: a server that has heard enough closes in the midst of it. */
    boolean trySay(String text) {
        return socket.sendText(text, true)
                .orTimeout(20, TimeUnit.SECONDS)
                .handle((sent, failed) -> failed == null)
                .join();
    }

    void cut() {
        socket.abort();
    }

    boolean hasAcknowledged(String command) {
        return frames.stream().anyMatch(frame -> frame.path("a").valueStream().anyMatch(id -> id.asText()
                .equals(command)));
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
        byte[] bytes = new byte[data.remaining()];
        data.get(bytes);
        parts.writeBytes(bytes);
        if (last) {
            try {
                frames.add(JSON.readTree(parts.toByteArray()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            parts.reset();
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed = code;
        return null;
    }
}
