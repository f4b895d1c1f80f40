package org.palabre.record.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.palabre.core.id.SessionId;
import org.palabre.record.archive.PlayedSessions;
import org.palabre.record.document.RecordJson;
import org.palabre.record.document.SessionRecord;
import org.palabre.record.document.Written;
import org.palabre.record.keys.InMemorySessionKeys;
import org.palabre.record.keys.SessionKey;
import org.palabre.record.log.StoredEvent;
import org.palabre.record.log.StoredEvents;

class IntegrityTest {
    private static final InstallationKey KEY = InstallationKey.of("of this house");
    private static final int CHANGES = 60;
    private static final int EVERY = 80;
    private static PlayedSessions.Whole played;
    private static SessionRecord signed;
    private static String record;
    private static String bundle;

    @BeforeAll
    static void play() {
        played = PlayedSessions.of("appreciative-inquiry", 7, 3);
        SessionId id = new SessionId(played.record().id());
        Optional<SessionKey> key = new InMemorySessionKeys().of(id).await().indefinitely();
        List<StoredEvent> events = StoredEvents.of(played.events());
        List<Chain.Knot> chain = Chain.of(id, key, events);
        signed = SignedRecord.sign(played.record(), chain, KEY);
        record = RecordJson.write(signed);
        bundle = BundleText.write(id, played.source(), chain, Optional.of(record), List.of(), KEY);
    }

    @Test
    void what_was_signed_is_accepted_and_its_signer_known() {
        assertThat(of(record)).isInstanceOfSatisfying(Verdict.Intact.class, intact -> {
            assertThat(intact.key()).isEqualTo(KEY.shared());
            assertThat(intact.events()).isEqualTo(played.events().size());
        });
        assertThat(of(bundle)).isInstanceOf(Verdict.Intact.class);
        assertThat(RecordJson.read(record)).isEqualTo(signed);
    }

    @Test
    void a_bundle_reads_back_as_the_session_it_was_made_of() {
        Bundle read = Bundle.read(bundle);
        assertThat(read.method()).isEqualTo(played.source());
        assertThat(read.record()).contains(record);
        assertThat(read.events().stream().map(StoredEvent::recorded)).isEqualTo(played.events());
        assertThat(Chain.of(read.session(), Optional.empty(), read.events())
                        .getLast()
                        .hash())
                .isEqualTo(signed.integrity().orElseThrow().chain());
    }

    @Test
    void an_altered_item_tally_or_person_is_named() {
        Written.Node item = signed.items().stream()
                .filter(node -> node.fields().values().stream().anyMatch(text -> text.length() > 3))
                .findFirst()
                .orElseThrow();
        String words = item.fields().values().iterator().next();
        assertThat(places(record.replaceFirst(java.util.regex.Pattern.quote(words), words + "x")))
                .contains("items/" + item.id());
        assertThat(places(record.replaceFirst("\"electorate\" : \\d+", "\"electorate\" : 99")))
                .containsExactly("tallies/" + signed.tallies().getFirst().run());
        assertThat(places(record.replaceFirst("\"question\" : \"What do", "\"question\" : \"What did")))
                .containsExactly("mandate");
    }

    @Test
    void an_altered_event_is_named_by_its_number() {
        List<String> lines = bundle.lines().toList();
        String event = lines.get(12);
        String altered = bundle.replace(event, event.replaceFirst("\"version\":1", "\"version\":2"));
        assertThat(places(altered)).contains("event 12");
        assertThat(places(bundle.replace(event + "\n", ""))).contains("event 12");
        assertThat(places(bundle.replaceFirst("\"id\":\"appreciative", "\"id\":\"depreciative")))
                .containsExactly("outside the events");
    }

    @Test
    void no_single_changed_byte_goes_unnoticed() {
        long seed = 20261122;
        Random chance = new Random(seed);
        for (String whole : List.of(record, bundle)) {
            byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < CHANGES; i++) {
                int at = chance.nextInt(bytes.length);
                byte before = bytes[at];
                bytes[at] = (byte) (before ^ (1 << chance.nextInt(8)));
                assertThat(Check.of(bytes))
                        .as("seed %d: byte %d of %d, %d", seed, at, bytes.length, bytes[at])
                        .isInstanceOfSatisfying(Verdict.Altered.class, altered -> assertThat(altered.faults())
                                .isNotEmpty()
                                .allMatch(fault -> !fault.place().isBlank()));
                bytes[at] = before;
            }
        }
    }

    @Test
    void whichever_byte_of_an_item_a_tally_or_an_event_is_changed_its_place_is_named() {
        String item = signed.items().stream()
                .filter(Written.Node::readable)
                .map(Written.Node::id)
                .findFirst()
                .orElseThrow();
        String tally = signed.tallies().getFirst().run();
        int items = record.indexOf("\"items\" : [");
        int tallies = record.indexOf("\"tallies\" : [");
        everyByte(record, record.indexOf("\"id\" : \"" + item + "\"", items), "items/" + item);
        everyByte(record, record.indexOf("\"run\" : \"" + tally + "\"", tallies), "tallies/" + tally);
        everyByte(bundle, bundle.indexOf("\"seq\":9,"), "event 9");
    }

    /** Of the next bytes each is changed, one at a time; where the text is no JSON any more, its line is the place. */
    private static void everyByte(String whole, int from, String place) {
        byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
        int start = whole.substring(0, from).getBytes(StandardCharsets.UTF_8).length;
        long line = whole.substring(0, from).lines().count();
        for (int at = start; at < start + EVERY; at++) {
            byte before = bytes[at];
            bytes[at] = (byte) (before ^ 1);
            assertThat(Check.of(bytes))
                    .as("byte %d: %c for %c", at, bytes[at], before)
                    .isInstanceOfSatisfying(Verdict.Altered.class, altered -> assertThat(altered.faults())
                            .extracting(Verdict.Fault::place)
                            .anyMatch(found -> isNear(found, place, line)));
            bytes[at] = before;
        }
    }

    /** The place itself; its parent where its name was changed; its line or one of the next few. */
    private static boolean isNear(String found, String place, long line) {
        return found.equals(place)
                || found.startsWith(place.replaceFirst("[ /].*", ""))
                || found.matches("line \\d+.*")
                        && Math.abs(Long.parseLong(found.replaceAll("line (\\d+).*", "$1")) - line) < 30;
    }

    @Test
    void another_layout_is_another_document() {
        assertThat(places(record.replaceFirst("\n  \"id\"", "\n   \"id\""))).containsExactly("line 3");
        assertThat(places(record.stripTrailing())).hasSize(1);
    }

    @Test
    void who_signs_again_with_another_key_is_not_the_same_signer() {
        String other = RecordJson.write(SignedRecord.sign(signed, List.of(), InstallationKey.of("of another house")));
        assertThat(of(other)).isInstanceOfSatisfying(Verdict.Intact.class, intact -> assertThat(intact.key())
                .isNotEqualTo(KEY.shared()));
    }

    @Test
    void the_key_follows_from_its_secret_alone() {
        assertThat(InstallationKey.of("of this house").shared()).isEqualTo(KEY.shared());
        assertThat(InstallationKey.fingerprint(KEY.shared())).matches("([0-9a-f]{4}-){4}[0-9a-f]{4}");
    }

    private static Verdict of(String text) {
        return Check.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> places(String text) {
        return ((Verdict.Altered) of(text))
                .faults().stream().map(Verdict.Fault::place).toList();
    }
}
