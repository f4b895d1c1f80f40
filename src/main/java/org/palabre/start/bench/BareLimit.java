package org.palabre.start.bench;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonObject;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.palabre.start.DatabaseAddress;

/**
 * The bare limit: what the same Vert.x, PostgreSQL client and machine can do without any rules. One room; what arrives while
 * one batch is being committed makes the next; acknowledged after the commit; frames merged every 20 ms.
 *
 * <p>Wire: client {@code {"m":"0000123","t":"text"}}; server {@code S[…]} on entering, {@code A0000123} when stored,
 * {@code [{"id":"~M0000123~",…}]} for everybody.
 */
final class BareLimit {
    private static final int MERGE_MS = 20;
    private static final int BATCH = 1000;
    private static final String TABLE =
            "create table if not exists limit_event (room text, seq bigint, id text, body text, primary key (room,"
                    + " seq))";
    private static final String INSERT =
            "insert into limit_event select $1::text, e.* from unnest($2::bigint[], $3::text[], $4::text[]) e";

    private final Context context;
    private final Pool pool;
    private final String room = "r" + System.nanoTime();
    private final Set<ServerWebSocket> everybody = new LinkedHashSet<>();
    private final List<String> all = new ArrayList<>();
    private final List<Message> waiting = new ArrayList<>();
    private final List<String> unsent = new ArrayList<>();
    private boolean writing;
    private long seq;

    private record Message(ServerWebSocket from, String number, long seq, String id, String body, String json) {}

    private BareLimit(Context context, Pool pool) {
        this.context = context;
        this.pool = pool;
    }

    /** Serves until it is killed. @param words the port and the address of the database */
    static int run(List<String> words) throws InterruptedException {
        DatabaseAddress address = DatabaseAddress.parse(words.get(1), "the database");
        Vertx vertx = Vertx.vertx(
                new VertxOptions().setEventLoopPoolSize(Runtime.getRuntime().availableProcessors()));
        Pool pool = PgBuilder.pool()
                .connectingTo(new PgConnectOptions()
                        .setHost(address.host())
                        .setPort(address.port())
                        .setDatabase(address.database())
                        .setUser(address.user().orElse(""))
                        .setPassword(address.password().orElse(""))
                        .setCachePreparedStatements(true))
                .using(vertx)
                .build();
        Context context = vertx.getOrCreateContext();
        BareLimit limit = new BareLimit(context, pool);
        context.runOnContext(start -> pool.query(TABLE)
                .execute()
                .compose(ready -> vertx.createHttpServer(new HttpServerOptions().setHost("127.0.0.1"))
                        .webSocketHandler(limit::enter)
                        .listen(Integer.parseInt(words.getFirst())))
                .onSuccess(server -> System.out.println("The bare limit is ready"))
                .onFailure(failure -> {
                    System.err.println(failure.getMessage());
                    System.exit(1);
                }));
        new CountDownLatch(1).await();
        return 0;
    }

    private void enter(ServerWebSocket socket) {
        socket.textMessageHandler(text -> context.runOnContext(here -> take(socket, text)));
        socket.closeHandler(gone -> context.runOnContext(here -> everybody.remove(socket)));
        socket.exceptionHandler(failure -> {});
        context.runOnContext(here -> {
            everybody.add(socket);
            socket.writeBinaryMessage(Buffer.buffer("S[" + String.join(",", all) + "]"));
        });
    }

    private void take(ServerWebSocket from, String text) {
        JsonObject message = new JsonObject(text);
        String number = message.getString("m");
        String id = "~M" + number + "~";
        seq++;
        String json = new JsonObject()
                .put("seq", seq)
                .put("id", id)
                .put("t", message.getString("t"))
                .encode();
        waiting.add(new Message(from, number, seq, id, message.getString("t"), json));
        if (!writing) {
            write();
        }
    }

    private void write() {
        writing = true;
        List<Message> batch = List.copyOf(waiting.subList(0, Math.min(BATCH, waiting.size())));
        waiting.subList(0, batch.size()).clear();
        Tuple row = Tuple.of(
                room,
                batch.stream().map(Message::seq).toArray(Long[]::new),
                batch.stream().map(Message::id).toArray(String[]::new),
                batch.stream().map(Message::body).toArray(String[]::new));
        pool.preparedQuery(INSERT)
                .execute(row)
                .onComplete(stored -> context.runOnContext(here -> {
                    if (stored.failed()) {
                        System.err.println(stored.cause().getMessage());
                        System.exit(1);
                    }
                    batch.forEach(this::tell);
                    if (waiting.isEmpty()) {
                        writing = false;
                    } else {
                        write();
                    }
                }));
    }

    private void tell(Message message) {
        message.from().writeBinaryMessage(Buffer.buffer("A" + message.number()));
        all.add(message.json());
        if (unsent.isEmpty()) {
            context.owner().setTimer(MERGE_MS, now -> context.runOnContext(here -> send()));
        }
        unsent.add(message.json());
    }

    private void send() {
        Buffer frame = Buffer.buffer("[" + String.join(",", unsent) + "]");
        unsent.clear();
        everybody.forEach(socket -> socket.writeBinaryMessage(frame));
    }
}
