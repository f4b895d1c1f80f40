package org.palabre.web.remind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.record.life.KeptSession.await;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.palabre.record.LogDatabase;
import org.palabre.record.archive.PlayedSessions;
import org.palabre.record.document.SessionRecord;
import org.palabre.record.ledger.Commitments;
import org.palabre.record.ledger.Ledger;
import org.palabre.record.ledger.Mark;
import org.palabre.record.life.KeptSession;
import org.palabre.web.words.ReminderWords;
import org.palabre.web.words.SpokenWords;

class RemindersTest {
    private static final Duration DAY = Duration.ofDays(1);

    private record Mail(String to, String subject, String text) {}

    private final List<Mail> sent = new ArrayList<>();
    private boolean open = true;
    private boolean broken;

    private final Post post = new Post() {
        @Override
        public boolean isOpen() {
            return open;
        }

        @Override
        public Uni<Void> send(String to, String subject, String text) {
            if (broken) {
                return Uni.createFrom().failure(new IllegalStateException("no mail server"));
            }
            sent.add(new Mail(to, subject, text));
            return Uni.createFrom().voidItem();
        }
    };

    @Test
    void whoever_prepared_a_session_is_reminded_after_30_and_90_days_once_and_without_anybodys_words() {
        try (LogDatabase database = new LogDatabase("reminders", "V10__people", "V11__program")) {
            KeptSession kept =
                    new KeptSession(database, "reminders", PlayedSessions.of("appreciative-inquiry", 8, 6), "bot1");
            prepared(database, kept);
            Reminders reminders = new Reminders(
                    new DueReminders(database.pool()),
                    new Commitments(database.pool()),
                    post,
                    Optional.of("https://palabre.example"),
                    language -> SpokenWords.of(ReminderWords.class, language.code()));
            SessionRecord record = kept.before;
            Instant closed = record.session().closed().orElseThrow();

            assertThat(await(reminders.send(closed.plus(DAY.multipliedBy(29))))).isZero();
            open = false;
            assertThat(await(reminders.send(closed.plus(DAY.multipliedBy(31)))))
                    .as("mail is not set up")
                    .isZero();
            open = true;
            broken = true;
            assertThat(await(reminders.send(closed.plus(DAY.multipliedBy(31))))).isZero();
            broken = false;
            assertThat(await(reminders.send(closed.plus(DAY.multipliedBy(31)))))
                    .as("tried again")
                    .isEqualTo(1);
            assertThat(await(reminders.send(closed.plus(DAY.multipliedBy(32)))))
                    .as("once")
                    .isZero();

            Mail mail = sent.getFirst();
            assertThat(mail.to()).isEqualTo("fatou@example.org");
            assertThat(mail.text())
                    .contains(
                            "https://palabre.example/w/w1/ledger",
                            "30 jours",
                            record.commitments().size() + " ");
            record.items().stream()
                    .flatMap(item -> item.fields().values().stream())
                    .filter(text -> text.contains(" number "))
                    .forEach(words -> assertThat(mail.toString()).doesNotContain(words));
            record.people().stream()
                    .flatMap(person -> person.name().stream())
                    .forEach(name -> assertThat(mail.toString()).doesNotContain(name));

            record.commitments()
                    .forEach(promise -> await(new Ledger(database.pool())
                            .add(new Mark(kept.id, promise.id(), Mark.State.KEPT, "", "", closed.plus(DAY)))));
            assertThat(await(reminders.send(closed.plus(DAY.multipliedBy(91)))))
                    .as("nothing is left to ask about")
                    .isZero();
        }
    }

    private static void prepared(LogDatabase database, KeptSession kept) {
        run(database, "insert into workspace (id, name, created_at) values ('w1', 'Village', now())");
        run(database, """
            insert into account (id, email, name, password_hash, language, created_at) values
                ('a1', 'owner@example.org', 'Olu', '', 'en', now()), ('a2', 'fatou@example.org', 'Fatou', '', 'fr', now())
            """);
        run(database, """
            insert into membership (id, workspace, account, role, since) values
                ('m1', 'w1', 'a1', 'OWNER', now()), ('m2', 'w1', 'a2', 'FACILITATOR', now())
            """);
        run(database, """
            insert into session_plan (id, workspace, code, title, method_id, method_version, method_sha256, params, mode, language,
                expected, strategy, objective, question, givens, who_decides, what_next, confidentiality, sponsors, status, created_by, created_at)
            values ('%s', 'w1', 'K7P2QX', 'Our best', 'm', '1', 'h', '{}', 'LIVE', 'en', 6, '', '', 'q', '', '', '', '', '', 'CLOSED', 'a2', now())
            """.formatted(kept.id));
    }

    private static void run(LogDatabase database, String sql) {
        await(database.pool().preparedQuery(sql).execute(Tuple.tuple()));
    }
}
