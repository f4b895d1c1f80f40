package org.palabre.record.ledger;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.palabre.core.id.SessionId;
import org.palabre.record.document.Audience;
import org.palabre.record.document.Company;
import org.palabre.record.document.Results;
import org.palabre.record.document.SessionRecord;

/**
 * The commitments of records, a row each, so that a ledger over many sessions is one query. Made from a version of the record, and made
 * again with it; those whose words were erased have none.
 */
@ApplicationScoped
public class Commitments {
    private static final String CLEAR = "delete from commitment where session_id = $1 and audience = $2";
    private static final String PUT = """
        insert into commitment (session_id, audience, position, closed_at, promise, who, witnesses, what, day, first_step, request, verdict, answer)
        select $1::text, $2::text, c.position, $3::timestamptz, c.promise, c.who, string_to_array(c.witnesses, chr(10)), c.what,
            c.day, c.first_step, c.request, c.verdict, c.answer
        from unnest($4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[])
            with ordinality c(promise, who, witnesses, what, day, first_step, request, verdict, answer, position)
        """;
    private static final String FIND = """
        select c.*, m.state, m.words, m.due, m.at
        from commitment c left join commitment_mark m on m.session_id = c.session_id and m.promise = c.promise
        where c.audience = $1 and c.session_id = any($2::text[])
        order by c.closed_at desc, c.session_id, c.position, m.id
        """;

    private final Pool pool;

    public Commitments(Pool pool) {
        this.pool = pool;
    }

    /** Those of these sessions, the youngest session first. */
    public Uni<List<Pledge>> of(Audience audience, Collection<SessionId> sessions) {
        String[] ids = sessions.stream().map(SessionId::value).toArray(String[]::new);
        return pool.preparedQuery(FIND).execute(Tuple.of(audience.word(), ids)).map(Commitments::pledges);
    }

    /** One, as everybody with a seat may read it. */
    public Uni<Optional<Pledge>> find(SessionId session, String promise) {
        return of(Audience.PARTICIPANT, List.of(session)).map(all -> all.stream()
                .filter(pledge -> pledge.id().equals(promise))
                .findFirst());
    }

    /** Takes in what a version of a record holds, in place of what it held before; within a transaction. */
    public static Uni<Void> take(SqlConnection connection, SessionId session, Audience audience, SessionRecord record) {
        Map<String, String> names = record.people().stream()
                .filter(person -> person.name().isPresent())
                .collect(Collectors.toMap(
                        Company.Someone::id, person -> person.name().orElse("")));
        List<Results.Promise> promised = record.commitments().stream()
                .filter(promise -> !promise.what().isBlank())
                .toList();
        return connection
                .preparedQuery(CLEAR)
                .execute(Tuple.of(session.value(), audience.word()))
                .chain(() -> connection.preparedQuery(PUT).execute(rows(session, audience, record, promised, names)))
                .replaceWithVoid();
    }

    private static Tuple rows(
            SessionId session,
            Audience audience,
            SessionRecord record,
            List<Results.Promise> promised,
            Map<String, String> names) {
        Instant closed = record.session().closed().orElse(Instant.EPOCH);
        return Tuple.of(session.value(), audience.word(), closed.atOffset(ZoneOffset.UTC))
                .addArrayOfString(each(promised, Results.Promise::id))
                .addArrayOfString(
                        each(promised, promise -> promise.who().map(names::get).orElse("")))
                .addArrayOfString(each(promised, promise -> witnesses(promise, names)))
                .addArrayOfString(each(promised, Results.Promise::what))
                .addArrayOfString(each(promised, Results.Promise::when))
                .addArrayOfString(each(promised, Results.Promise::firstStep))
                .addArrayOfString(each(promised, Results.Promise::request))
                .addArrayOfString(each(promised, promise -> promise.answer()
                        .map(Results.Response::verdict)
                        .orElse("")))
                .addArrayOfString(each(
                        promised,
                        promise -> promise.answer().map(Results.Response::words).orElse("")));
    }

    /** Names have no line's end. */
    private static String witnesses(Results.Promise promise, Map<String, String> names) {
        return promise.witnesses().stream()
                .flatMap(person -> Optional.ofNullable(names.get(person)).stream())
                .map(name -> name.replace('\n', ' '))
                .collect(Collectors.joining("\n"));
    }

    private static String[] each(
            List<Results.Promise> promised, java.util.function.Function<Results.Promise, String> part) {
        return promised.stream().map(part).toArray(String[]::new);
    }

    /** A row for each mark, and one for a commitment without any; rows of one commitment follow each other. */
    private static List<Pledge> pledges(RowSet<Row> rows) {
        Map<String, Row> first = new LinkedHashMap<>();
        Map<String, List<Mark>> marks = new LinkedHashMap<>();
        for (Row row : rows) {
            String key = row.getString("session_id") + "/" + row.getString("promise");
            first.putIfAbsent(key, row);
            List<Mark> said = marks.computeIfAbsent(key, ignored -> new ArrayList<>());
            Optional.ofNullable(row.getString("state")).ifPresent(state -> said.add(Ledger.mark(row)));
        }
        return first.entrySet().stream()
                .map(entry -> pledge(entry.getValue(), marks.getOrDefault(entry.getKey(), List.of())))
                .toList();
    }

    private static Pledge pledge(Row row, List<Mark> marks) {
        return new Pledge(
                new SessionId(row.getString("session_id")),
                row.getString("promise"),
                row.getString("who"),
                List.of(row.getArrayOfStrings("witnesses")),
                row.getString("what"),
                row.getString("day"),
                row.getString("first_step"),
                row.getString("request"),
                row.getString("verdict"),
                row.getString("answer"),
                row.getOffsetDateTime("closed_at").toInstant(),
                marks);
    }
}
