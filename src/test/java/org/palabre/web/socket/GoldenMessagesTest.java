package org.palabre.web.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.palabre.core.view.Fact;
import org.palabre.record.json.CoreJson;

/** The messages that the browser's tests know, read by the server. */
class GoldenMessagesTest {
    private static final Path GOLDEN = Path.of("frontend", "test", "golden");
    private static final Map<String, Class<? extends Fact>> FACTS = new HashMap<>();

    static {
        FACTS.put("session", Fact.OfSession.class);
        FACTS.put("now", Fact.Now.class);
        FACTS.put("next", Fact.Next.class);
        FACTS.put("run", Fact.OfRun.class);
        FACTS.put("turn", Fact.OfTurn.class);
        FACTS.put("waits", Fact.Waits.class);
        FACTS.put("item", Fact.OfItem.class);
        FACTS.put("tally", Fact.OfTally.class);
        FACTS.put("selection", Fact.OfSelection.class);
        FACTS.put("grouping", Fact.OfGrouping.class);
        FACTS.put("group", Fact.OfGroup.class);
        FACTS.put("circle", Fact.OfCircle.class);
        FACTS.put("crowd", Fact.OfCrowd.class);
        FACTS.put("wish", Fact.Wishes.class);
        FACTS.put("told", Fact.Told.class);
        FACTS.put("wish-mine", Fact.MyWish.class);
        FACTS.put("wall", Fact.OfWall.class);
        FACTS.put("area", Fact.OfArea.class);
        FACTS.put("spot", Fact.OfSpot.class);
        FACTS.put("interest", Fact.Interests.class);
        FACTS.put("interest-mine", Fact.MyInterests.class);
        FACTS.put("offers", Fact.Offers.class);
        FACTS.put("proposal", Fact.OfProposal.class);
        FACTS.put("search", Fact.OfSearch.class);
        FACTS.put("spread", Fact.Spreads.class);
        FACTS.put("undo", Fact.Undoable.class);
        FACTS.put("decision", Fact.OfDecision.class);
        FACTS.put("pulse", Fact.OfPulse.class);
        FACTS.put("progress", Fact.Progress.class);
        FACTS.put("person", Fact.OfPerson.class);
        FACTS.put("me", Fact.Me.class);
        FACTS.put("ballot", Fact.MyBallot.class);
        FACTS.put("dealt", Fact.Dealt.class);
        FACTS.put("deviation", Fact.OfDeviation.class);
    }

    static List<Path> commands() {
        return files("commands");
    }

    static List<Path> frames() {
        return files("frames");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_golden_command_is_read(Path file) throws IOException {
        assertThat(Decoder.read(Files.readString(file))).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("frames")
    void every_golden_fact_is_one_that_the_server_knows(Path file) throws IOException {
        JsonNode frame = new JsonMapper().readTree(file.toFile());
        for (JsonNode layer : frame.path("l")) {
            for (Map.Entry<String, JsonNode> fact : layer.path("set").properties()) {
                known(fact.getKey().replaceFirst("/.*", ""), fact.getValue());
            }
        }
    }

    private static void known(String kind, JsonNode value) throws IOException {
        switch (kind) {
            case "done" -> assertThat(value.isBoolean()).isTrue();
            case "answers" -> assertThat(value).allMatch(JsonNode::isInt);
            default -> {
                assertThat(FACTS).containsKey(kind);
                assertThat(CoreJson.wire().treeToValue(value, FACTS.get(kind))).isNotNull();
            }
        }
    }

    private static List<Path> files(String folder) {
        try (Stream<Path> files = Files.list(GOLDEN.resolve(folder))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
