package org.palabre.live.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redis.embedded.RedisServer;

/** On a real Redis. */
class RedisWireTest {
    private final Vertx vertx = Vertx.vertx();
    private final int port = freePort();
    private RedisServer redis = start(port);

    @AfterEach
    void stop() throws IOException {
        redis.stop();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void what_one_says_all_hear_and_after_a_restart_again() throws IOException {
        Wire one = new RedisWire(vertx, "redis://localhost:" + port);
        Wire two = new RedisWire(vertx, "redis://localhost:" + port);
        Queue<String> heard = new ConcurrentLinkedQueue<>();
        AtomicInteger afresh = new AtomicInteger();
        one.listen(text -> {}, () -> {}).await().atMost(Duration.ofSeconds(10));
        two.listen(heard::add, afresh::incrementAndGet).await().atMost(Duration.ofSeconds(10));
        assertThat(afresh).hasValue(1);
        one.say("n1\nw s1 7").await().atMost(Duration.ofSeconds(10));
        await().until(() -> heard.contains("n1\nw s1 7"));

        redis.stop();
        redis = start(port);
        await().untilAsserted(() -> assertThat(afresh).hasValueGreaterThan(1));
        await().untilAsserted(() -> {
            one.say("n1\nw s1 8").await().atMost(Duration.ofSeconds(10));
            assertThat(heard).contains("n1\nw s1 8");
        });
        one.close();
        two.close();
    }

    private static RedisServer start(int port) {
        try {
            RedisServer server = new RedisServer(port);
            server.start();
            return server;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
