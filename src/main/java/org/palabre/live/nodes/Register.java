package org.palabre.live.nodes;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.SessionId;

/** Where every process writes down that it lives, and who is connected to it. Forgotten when PostgreSQL crashes, and soon there again. */
final class Register {
    private static final String BEAT = """
        insert into node (id, seen_at, knows) values ($1, clock_timestamp(), $2)
        on conflict (id) do update set seen_at = excluded.seen_at returning (xmax = 0) as fresh, seen_at
        """;
    private static final String LIVING =
            "select id, knows from node where seen_at > clock_timestamp() - $1 * interval '1 millisecond'";
    private static final String SWEEP = """
        with dead as (delete from node where seen_at < clock_timestamp() - $1 * interval '1 millisecond' returning id)
        delete from node_presence p where p.node in (select id from dead)
        """;
    private static final String GO = "delete from node where id = $1";
    private static final String NOBODY = "delete from node_presence where node = $1";
    private static final String HERE = """
        insert into node_presence (session_id, node, people) values ($1, $2, $3)
        on conflict (session_id, node) do update set people = excluded.people
        """;
    private static final String EMPTY = "delete from node_presence where session_id = $1 and node = $2";
    private static final String ELSEWHERE =
            "select session_id, people from node_presence where session_id = any($1) and node = any($2)";
    private static final String MARKS = """
        select s.id, coalesce((select max(seq) from event where session_id = s.id), 0) as last,
            coalesce((select edition from log_edition where session_id = s.id), 0) as edition
        from unnest($1::text[]) s(id)
        """;

    private final Pool pool;
    private final String node;
    private final int knows;

    /** @param knows how many kinds of events this process can read */
    Register(Pool pool, String node, int knows) {
        this.pool = pool;
        this.node = node;
        this.knows = knows;
    }

    /** @param fresh whether the register did not know this process @param now the clock of the database */
    record Beat(boolean fresh, Instant now) {}

    Uni<Beat> beat() {
        return pool.preparedQuery(BEAT)
                .execute(Tuple.of(node, knows))
                .map(rows -> rows.iterator().next())
                .map(row -> new Beat(
                        row.getBoolean("fresh"),
                        row.getOffsetDateTime("seen_at").toInstant()));
    }

    /** The processes that live, this one included: id → how many kinds of events it knows. */
    Uni<Map<String, Integer>> living(Duration gone) {
        return pool.preparedQuery(LIVING).execute(Tuple.of(gone.toMillis())).map(found -> {
            Map<String, Integer> living = new TreeMap<>(Map.of(node, knows));
            found.forEach(row -> living.put(row.getString("id"), row.getInteger("knows")));
            return living;
        });
    }

    /** Forgets who has been gone for ten times as long as makes one count as gone. */
    Uni<Void> sweep(Duration gone) {
        return pool.preparedQuery(SWEEP).execute(Tuple.of(gone.toMillis() * 10)).replaceWithVoid();
    }

    /** This process ends. */
    Uni<Void> goodBye() {
        return pool.preparedQuery(NOBODY)
                .execute(Tuple.of(node))
                .chain(() -> pool.preparedQuery(GO).execute(Tuple.of(node)))
                .replaceWithVoid();
    }

    Uni<Void> here(SessionId session, Set<PersonId> people) {
        if (people.isEmpty()) {
            return pool.preparedQuery(EMPTY)
                    .execute(Tuple.of(session.value(), node))
                    .replaceWithVoid();
        }
        return pool.preparedQuery(HERE)
                .execute(Tuple.of(
                        session.value(),
                        node,
                        people.stream().map(PersonId::value).toArray(String[]::new)))
                .replaceWithVoid();
    }

    /** Who is connected to other processes, for each of these sessions. @param others those that live */
    Uni<Map<SessionId, Set<PersonId>>> elsewhere(Collection<SessionId> sessions, Collection<String> others) {
        return pool.preparedQuery(ELSEWHERE)
                .execute(Tuple.of(words(sessions), others.toArray(String[]::new)))
                .map(found -> {
                    Map<SessionId, Set<PersonId>> people = new HashMap<>();
                    sessions.forEach(session -> people.put(session, new TreeSet<>()));
                    found.forEach(row ->
                            people.computeIfPresent(new SessionId(row.getString("session_id")), (session, known) -> {
                                for (String person : row.getArrayOfStrings("people")) {
                                    known.add(new PersonId(person));
                                }
                                return known;
                            }));
                    return people;
                });
    }

    /** How a log stands. @param last the number of its last event @param edition how often it was written anew */
    record Mark(long last, int edition) {}

    /** How the logs of these sessions stand. */
    Uni<Map<SessionId, Mark>> marks(Collection<SessionId> sessions) {
        return pool.preparedQuery(MARKS)
                .execute(Tuple.of((Object) words(sessions)))
                .map(found -> rows(found)
                        .collect(Collectors.toMap(
                                row -> new SessionId(row.getString("id")),
                                row -> new Mark(row.getLong("last"), row.getInteger("edition")))));
    }

    private static java.util.stream.Stream<Row> rows(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }

    private static String[] words(Collection<SessionId> sessions) {
        return sessions.stream().map(SessionId::value).toArray(String[]::new);
    }
}
