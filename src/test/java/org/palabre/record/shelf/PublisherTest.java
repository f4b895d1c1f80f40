package org.palabre.record.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.record.life.KeptSession.await;
import static org.palabre.record.life.KeptSession.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.palabre.core.id.PersonId;
import org.palabre.record.LogDatabase;
import org.palabre.record.archive.PlayedSessions;
import org.palabre.record.document.Audience;
import org.palabre.record.document.RecordJson;
import org.palabre.record.document.Results;
import org.palabre.record.document.SessionRecord;
import org.palabre.record.integrity.Bundle;
import org.palabre.record.integrity.InstallationKey;
import org.palabre.record.integrity.Verdict;
import org.palabre.record.ledger.Commitments;
import org.palabre.record.ledger.Ledger;
import org.palabre.record.ledger.Mark;
import org.palabre.record.ledger.Pledge;
import org.palabre.record.life.KeptSession;

/** What became of commitments goes into records and their ledger, and everything can still be proved. */
class PublisherTest {
    @Test
    void a_record_tells_the_later_life_of_commitments_and_verifies_and_so_does_the_exported_session() {
        try (LogDatabase database = new LogDatabase("publisher")) {
            KeptSession kept =
                    new KeptSession(database, "publisher", PlayedSessions.of("appreciative-inquiry", 8, 6), "bot1");
            Ledger ledger = new Ledger(database.pool());
            Instant closed = kept.before.session().closed().orElseThrow();
            Publisher publisher = new Publisher(
                    kept.shelf,
                    kept.archivist,
                    ledger,
                    InstallationKey.of("of this house"),
                    Clock.fixed(closed.plus(Duration.ofDays(20)), ZoneOffset.UTC));
            String promise = kept.before.commitments().getFirst().id();

            Published first = await(publisher.read(kept.id, Audience.PARTICIPANT));
            assertThat(first.json())
                    .as("as it stands on the shelf, byte for byte")
                    .isEqualTo(kept.json());
            assertThat(await(publisher.read(kept.id, Audience.PARTICIPANT)))
                    .as("it is read once for all who ask")
                    .isSameAs(first);

            Instant then = closed.plus(Duration.ofDays(9));
            Mark asked = new Mark(kept.id, promise, Mark.State.RENEGOTIATED, "with-the-town-zz", "2027-01-31", then);
            await(ledger.add(asked));
            String everybodys =
                    await(publisher.read(kept.id, Audience.PARTICIPANT)).json();
            String sponsors = await(publisher.read(kept.id, Audience.SPONSOR)).json();

            SessionRecord read = RecordJson.read(everybodys);
            assertThat(read.commitments().getFirst().state()).contains("renegotiated");
            assertThat(everybodys).doesNotContain("with-the-town-zz");
            assertThat(sponsors).contains("with-the-town-zz");
            assertThat(check(everybodys)).isInstanceOf(Verdict.Intact.class);
            assertThat(check(sponsors)).isInstanceOf(Verdict.Intact.class);
            assertThat(check(sponsors.replace("with-the-town-zz", "with-the-city-zz")))
                    .isInstanceOfSatisfying(Verdict.Altered.class, altered -> assertThat(altered.faults())
                            .extracting(Verdict.Fault::place)
                            .containsExactly("commitments/" + promise));
            assertThat(read.integrity().orElseThrow().chain())
                    .isEqualTo(kept.before.integrity().orElseThrow().chain());

            String bundle = await(kept.archivist.bundle(kept.id, await(ledger.of(List.of(kept.id)))));
            assertThat(check(bundle)).isInstanceOf(Verdict.Intact.class);
            assertThat(check(bundle.replace("with-the-town-zz", "with-the-city-zz")))
                    .isInstanceOf(Verdict.Altered.class);
            assertThat(Bundle.read(bundle).marks()).containsExactly(asked);
            assertThat(await(publisher.read(kept.id, Audience.SPONSOR)))
                    .as("what was added is signed once")
                    .isSameAs(await(publisher.read(kept.id, Audience.SPONSOR)));

            assertThat(everybodys).contains("Person3");
            assertThat(await(kept.eraser().erase(kept.id, new PersonId("bot3"))))
                    .isTrue();
            for (Audience audience : Audience.values()) {
                assertThat(await(publisher.read(kept.id, audience)).json())
                        .as("nobody told the publisher, and it does not hand out what is gone")
                        .doesNotContain("Person3\"");
            }
        }
    }

    @Test
    void the_ledger_has_every_commitment_of_both_versions_with_its_marks_and_loses_what_is_erased() {
        try (LogDatabase database = new LogDatabase("commitments")) {
            KeptSession kept =
                    new KeptSession(database, "commitments", PlayedSessions.of("appreciative-inquiry", 8, 6), "bot1");
            Commitments commitments = new Commitments(database.pool());
            Results.Promise first = kept.before.commitments().getFirst();
            await(new Ledger(database.pool())
                    .add(new Mark(kept.id, first.id(), Mark.State.KEPT, "said-zz", "", Instant.EPOCH)));

            List<Pledge> all = await(commitments.of(Audience.PARTICIPANT, List.of(kept.id)));
            assertThat(all)
                    .extracting(Pledge::id)
                    .containsExactlyElementsOf(kept.before.commitments().stream()
                            .map(Results.Promise::id)
                            .toList());
            assertThat(all.getFirst().what()).isEqualTo(first.what());
            assertThat(all.getFirst().who()).isNotEmpty();
            assertThat(all.getFirst().state()).isEqualTo("kept");
            assertThat(all.getFirst().closed())
                    .isEqualTo(kept.before.session().closed().orElseThrow());
            assertThat(all.getLast().state()).isEqualTo("open");
            assertThat(await(commitments.of(Audience.SPONSOR, List.of(kept.id))))
                    .hasSameSizeAs(all);
            assertThat(await(commitments.find(kept.id, first.id()))).contains(all.getFirst());

            String made = "select * from commitment order by audience, position";
            List<String> rows = rows(database, made);
            for (String back :
                    List.of("drop table commitment", "alter table record_case drop column closed_at", migration())) {
                await(database.pool().query(back).execute());
            }
            assertThat(rows(database, made))
                    .as("the migration makes of records what is made with them")
                    .isEqualTo(rows);

            await(kept.oblivion().forget(kept.id));
            assertThat(await(commitments.of(Audience.PARTICIPANT, List.of(kept.id))))
                    .isEmpty();
            assertThat(kept.found(first.what())).isZero();
        }
    }

    private static List<String> rows(LogDatabase database, String sql) {
        return StreamSupport.stream(await(database.pool().query(sql).execute()).spliterator(), false)
                .map(row -> row.toJson().encode())
                .toList();
    }

    private static String migration() {
        try (InputStream file = PublisherTest.class.getResourceAsStream("/db/migration/V30__commitment.sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
