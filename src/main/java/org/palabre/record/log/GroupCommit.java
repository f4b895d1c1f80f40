package org.palabre.record.log;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.palabre.core.id.SessionId;
import org.palabre.record.log.EventLog.Appended;

/**
 * Group commit: what sessions want written while others are being written goes together into one statement, so one transaction. A lone
 * writer goes at once. One that PostgreSQL refuses costs the others nothing: each is then written by itself. Thread-safe.
 */
final class GroupCommit {
    private static final int UNDER_WAY = 2;
    private static final int ENTRIES = 2000;
    private static final String UNIQUE_VIOLATION = "23505";

    // The first writer of a number wins by the primary key; the where clause refuses numbers that would leave a gap.
    private static final String APPEND = """
        with whole as (
            select w.session_id from unnest($1::text[], $2::bigint[]) w(session_id, after)
            where w.after = (select coalesce(max(seq), 0) from event e where e.session_id = w.session_id)
        )
        insert into event (session_id, seq, at, command, name, version, body)
        select e.* from unnest($3::text[], $4::bigint[], $5::timestamptz[], $6::text[], $7::text[], $8::int[], $9::text[])
            e(session_id, seq, at, command, name, version, body)
        where e.session_id in (select session_id from whole)
        returning session_id
        """;
    private static final String LAST = "select coalesce(max(seq), 0) as last from event where session_id = $1";

    private final Pool pool;
    private final Deque<Wanted> waiting = new ArrayDeque<>();
    private int underWay;

    GroupCommit(Pool pool) {
        this.pool = pool;
    }

    /** @param bodies of the entries, in their order */
    private record Wanted(
            SessionId session,
            long after,
            List<Entry> entries,
            List<EventCodec.Stored> bodies,
            UniEmitter<? super Appended> answer) {}

    /** @see EventLog#append */
    Uni<Appended> append(SessionId session, long after, List<Entry> entries) {
        return Uni.createFrom().emitter(answer -> {
            List<EventCodec.Stored> bodies = entries.stream()
                    .map(entry -> EventCodec.encode(entry.recorded().event()))
                    .toList();
            synchronized (waiting) {
                waiting.add(new Wanted(session, after, entries, bodies, answer));
            }
            work();
        });
    }

    private void work() {
        List<Wanted> together = take();
        if (!together.isEmpty()) {
            write(together)
                    .onTermination()
                    .invoke(this::written)
                    .subscribe()
                    .with(stored -> together.forEach(one -> answer(one, stored)), failure -> failed(together, failure));
        }
    }

    private void written() {
        synchronized (waiting) {
            underWay--;
        }
        work();
    }

    /** The oldest ones, but no session twice: what it wants next rests on what it wants now. */
    private List<Wanted> take() {
        List<Wanted> taken = new ArrayList<>();
        synchronized (waiting) {
            if (underWay >= UNDER_WAY) {
                return taken;
            }
            Set<SessionId> sessions = new HashSet<>();
            int entries = 0;
            for (Iterator<Wanted> each = waiting.iterator(); each.hasNext() && entries < ENTRIES; ) {
                Wanted one = each.next();
                if (sessions.add(one.session())) {
                    entries += one.entries().size();
                    taken.add(one);
                    each.remove();
                }
            }
            underWay += taken.isEmpty() ? 0 : 1;
        }
        return taken;
    }

    /** @return the sessions whose entries are stored now */
    private Uni<Set<SessionId>> write(List<Wanted> together) {
        return Uni.createFrom()
                .deferred(() -> pool.preparedQuery(APPEND).execute(values(together)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new SessionId(row.getString("session_id")))
                        .collect(Collectors.toSet()));
    }

    private void answer(Wanted one, Set<SessionId> stored) {
        if (stored.contains(one.session())) {
            one.answer().complete(new Appended.Done());
        } else {
            conflict(one);
        }
    }

    /** What PostgreSQL refuses is not stored; of whatever else goes wrong nobody knows. */
    private void failed(List<Wanted> together, Throwable failure) {
        if (!(failure instanceof PgException refused)) {
            together.forEach(one -> one.answer().fail(failure));
        } else if (together.size() > 1) {
            together.forEach(one -> {
                List<Wanted> alone = List.of(one);
                write(alone).subscribe().with(stored -> answer(one, stored), again -> failed(alone, again));
            });
        } else if (UNIQUE_VIOLATION.equals(refused.getSqlState())) {
            conflict(together.getFirst());
        } else {
            together.getFirst().answer().fail(failure);
        }
    }

    private void conflict(Wanted one) {
        pool.preparedQuery(LAST)
                .execute(Tuple.of(one.session().value()))
                .map(rows -> rows.iterator().next().getLong("last"))
                .subscribe()
                .with(last -> one.answer().complete(new Appended.Conflict(last)), one.answer()::fail);
    }

    private static Tuple values(List<Wanted> together) {
        int n = together.stream().mapToInt(one -> one.entries().size()).sum();
        String[] sessions = new String[n];
        Long[] seqs = new Long[n];
        OffsetDateTime[] times = new OffsetDateTime[n];
        String[] commands = new String[n];
        String[] names = new String[n];
        Integer[] versions = new Integer[n];
        String[] bodies = new String[n];
        int i = 0;
        for (Wanted one : together) {
            for (int k = 0; k < one.entries().size(); k++, i++) {
                Entry entry = one.entries().get(k);
                EventCodec.Stored stored = one.bodies().get(k);
                sessions[i] = one.session().value();
                seqs[i] = entry.seq();
                times[i] = entry.recorded().at().atOffset(ZoneOffset.UTC);
                commands[i] = entry.command().orElse(null);
                names[i] = stored.name();
                versions[i] = stored.version();
                bodies[i] = stored.body();
            }
        }
        return Tuple.tuple()
                .addArrayOfString(
                        together.stream().map(one -> one.session().value()).toArray(String[]::new))
                .addArrayOfLong(together.stream().map(Wanted::after).toArray(Long[]::new))
                .addArrayOfString(sessions)
                .addArrayOfLong(seqs)
                .addArrayOfOffsetDateTime(times)
                .addArrayOfString(commands)
                .addArrayOfString(names)
                .addArrayOfInteger(versions)
                .addArrayOfString(bodies);
    }
}
