package org.palabre.record.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.palabre.core.id.SessionId;
import org.palabre.record.LogDatabase;

class PgEventLogTest extends EventLogContract {
    private static LogDatabase database;
    private static EventLog log;

    @BeforeAll
    static void start() {
        database = new LogDatabase("log_contract");
        log = new PgEventLog(database.pool());
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Override
    EventLog log() {
        return log;
    }

    @Test
    void what_comes_while_others_are_written_is_one_transaction() {
        List<SessionId> sessions = sessions();
        assertThat(await(Uni.join().all(writing(sessions)).andFailFast())).containsOnly(new EventLog.Appended.Done());
        long transactions = await(database.pool()
                .preparedQuery("select count(distinct xmin::text) as n from event where session_id = any($1)")
                .execute(Tuple.tuple()
                        .addArrayOfString(
                                sessions.stream().map(SessionId::value).toArray(String[]::new)))
                .map(rows -> rows.iterator().next().getLong("n")));
        assertThat(transactions).isBetween(1L, sessions.size() / 2L);
    }

    @Test
    void P9_what_cannot_be_stored_costs_its_own_session_alone() {
        List<SessionId> sessions = sessions();
        List<Uni<EventLog.Appended>> writing = new ArrayList<>(writing(sessions));
        SessionId broken = new SessionId("s" + UUID.randomUUID());
        Uni<Throwable> refused = log.append(broken, 0, List.of(entry(1, "PostgreSQL takes no \0")))
                .onItemOrFailure()
                .transform((done, failure) -> failure);
        List<Throwable> failures = new ArrayList<>();
        writing.add(20, refused.invoke(failures::add).replaceWith(new EventLog.Appended.Done()));
        assertThat(await(Uni.join().all(writing).andFailFast())).containsOnly(new EventLog.Appended.Done());
        assertThat(failures).hasSize(1).first().isInstanceOf(PgException.class);
        sessions.forEach(session -> assertThat(await(log.read(session, 0))).hasSize(1));
    }

    private static List<SessionId> sessions() {
        return IntStream.range(0, 40)
                .mapToObj(i -> new SessionId("s" + UUID.randomUUID()))
                .toList();
    }

    private static List<Uni<EventLog.Appended>> writing(List<SessionId> sessions) {
        return sessions.stream()
                .map(each -> log.append(each, 0, List.of(entry(1))))
                .toList();
    }
}
