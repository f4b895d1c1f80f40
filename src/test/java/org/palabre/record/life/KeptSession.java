package org.palabre.record.life;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.palabre.core.id.SessionId;
import org.palabre.core.session.Recorded;
import org.palabre.record.LogDatabase;
import org.palabre.record.archive.PlayedSessions;
import org.palabre.record.document.SessionRecord;
import org.palabre.record.integrity.Check;
import org.palabre.record.integrity.InstallationKey;
import org.palabre.record.integrity.Verdict;
import org.palabre.record.keys.InMemorySessionKeys;
import org.palabre.record.keys.SessionKeys;
import org.palabre.record.log.Entry;
import org.palabre.record.log.EventLog;
import org.palabre.record.log.PgEventLog;
import org.palabre.record.log.SealingEventLog;
import org.palabre.record.method.PgMethodSources;
import org.palabre.record.shelf.Archivist;
import org.palabre.record.shelf.PgShelf;

/** A session that was played, in a database as the product keeps it: ballots sealed, record and search entries made. */
public final class KeptSession {
    public final PlayedSessions.Whole played;
    public final SessionId id;
    public final SessionKeys keys;
    public final SealingEventLog log;
    public final PgShelf shelf;
    public final Archivist archivist;
    public final SessionRecord before;
    public final List<SessionId> rewritten = new ArrayList<>();
    private final LogDatabase database;
    private final String schema;

    /** @param commander whose id stands in the id of every command */
    public KeptSession(LogDatabase database, String schema, PlayedSessions.Whole played, String commander) {
        this(database, schema, played, commander, new InMemorySessionKeys());
    }

    public KeptSession(
            LogDatabase database, String schema, PlayedSessions.Whole played, String commander, SessionKeys keys) {
        this.database = database;
        this.schema = schema;
        this.played = played;
        this.keys = keys;
        id = new SessionId(played.record().id());
        log = new SealingEventLog(new PgEventLog(database.pool()), keys);
        shelf = new PgShelf(database.pool());
        archivist = archivist(log);
        await(new PgMethodSources(database.pool()).save(played.source()));
        await(log.append(
                id,
                0,
                played.events().stream()
                        .map(event -> new Entry(Optional.of(commander + ":" + event.seq()), event))
                        .toList()));
        before = await(archivist.remake(id));
    }

    /** Another one, who reads this log. */
    public Archivist archivist(EventLog read) {
        return new Archivist(
                read,
                new PgMethodSources(database.pool()),
                shelf,
                keys,
                InstallationKey.of("of this house"),
                Clock.systemUTC());
    }

    public Eraser eraser() {
        return new Eraser(log, keys, database.pool(), archivist, news -> rewritten.add(news.session()));
    }

    public Oblivion oblivion() {
        return new Oblivion(log, keys, database.pool(), archivist, news -> rewritten.add(news.session()));
    }

    /** In how many rows of any table something stands; whole words, as "number 1" stands in "number 12" too. */
    public int found(String text) {
        return matching(
                "\\m" + text.replaceAll("([\\\\.*+?()\\[\\]{}|^$])", "\\\\$1") + (text.matches(".*\\w") ? "\\M" : ""));
    }

    /** In how many rows of any table this pattern is found. */
    public int matching(String pattern) {
        return rows("select table_name as t from information_schema.tables where table_schema = $1", schema).stream()
                .map(row -> row.getString("t"))
                .mapToInt(table -> rows("select count(*)::int as n from " + table + " t where t::text ~ $1", pattern)
                        .getFirst()
                        .getInteger("n"))
                .sum();
    }

    /** Everything that can be read by whoever has the log and the key. */
    public String opened() {
        StringBuilder all = new StringBuilder();
        await(log.read(id, 0)).stream()
                .map(Entry::recorded)
                .map((Recorded event) -> event.event().toString())
                .forEach(all::append);
        return all.toString();
    }

    public String json() {
        return await(shelf.find(id)).orElseThrow().json();
    }

    public static Verdict check(String text) {
        return Check.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Row> rows(String sql, String argument) {
        return StreamSupport.stream(
                        await(database.pool().preparedQuery(sql).execute(Tuple.of(argument)))
                                .spliterator(),
                        false)
                .toList();
    }

    public static <T> T await(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(60));
    }
}
