package org.palabre.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.palabre.catalog.fault.Fault;
import org.palabre.catalog.fault.FaultCode;
import org.palabre.core.id.StepId;
import org.palabre.core.method.Method;
import org.palabre.core.method.MethodSource;
import org.palabre.core.method.Mode;
import org.palabre.core.method.Step;

/** Fragments in the methods that use them. */
class FragmentTest {
    private static final Path USING = Path.of("src/test/resources/methods/course/using");

    private final MethodFolder folder = new MethodFolder(new MethodReader());

    @Test
    void its_steps_stand_in_the_place_of_the_use_under_its_id() {
        assertThat(method().everyStep().stream().map(step -> step.id().value()))
                .containsExactly("hello", "write", "act_ask", "act_doubt", "act_pledge");
    }

    @Test
    void what_is_mapped_bears_the_name_of_the_method_and_all_else_its_own() {
        Step pledge = step("act_pledge");
        assertThat(pledge.in()).containsExactly("ideas");
        assertThat(pledge.out()).containsExactly("commitments");
        assertThat(step("act_doubt").out()).containsExactly("act_worries");
        assertThat(method().artefacts()).containsOnlyKeys("ideas", "commitments", "act_worries");
    }

    @Test
    void a_parameter_is_the_methods_or_comes_along_with_the_value_given() {
        assertThat(step("act_pledge").time().length(Mode.LIVE)).contains(Duration.ofMinutes(5));
        assertThat(method().params().stream().map(param -> param.id() + "=" + param.initial()))
                .containsExactly("pledging_time=5m", "act_doubts=false");
        assertThat(step("act_ask").when().orElseThrow().given()).contains(false);
    }

    @Test
    void its_texts_come_in_every_language_of_the_method() {
        assertThat(step("act_pledge").prompt().in("fr")).isEqualTo("Que prenez-vous en charge ?");
        assertThat(step("act_pledge").prompt().in("en")).isEqualTo("What do you take on?");
        assertThat(method().artefacts().get("act_worries").title().in("fr")).isEqualTo("Inquiétudes");
    }

    @Test
    void a_fragment_is_checked_by_itself() {
        assertThat(folder.read(USING.resolve("pledging"))).isInstanceOf(Read.Good.class);
    }

    @Test
    void another_version_than_the_one_named_will_not_do() {
        Read read = new MethodReader()
                .read(new MethodText("m/method.yaml", text().replace("@1.2.0", "@1.3.0"), Map.of()), id -> fragment());
        assertThat(codes(read)).contains(FaultCode.UNKNOWN_FRAGMENT);
    }

    @Test
    void what_it_takes_has_to_be_given_and_nothing_else() {
        Read read = new MethodReader()
                .read(
                        new MethodText("m/method.yaml", text().replace("{chosen: ideas}", "{picked: ideas}"), Map.of()),
                        id -> fragment());
        assertThat(codes(read)).containsExactly(FaultCode.MISSING_KEY, FaultCode.UNKNOWN_COLLECTION);
    }

    private static List<FaultCode> codes(Read read) {
        return read instanceof Read.Faulty(List<Fault> faults)
                ? faults.stream().map(Fault::code).toList()
                : List.of();
    }

    private java.util.Optional<MethodSource> fragment() {
        return folder.asFragment(USING.resolve("pledging"));
    }

    private static String text() {
        try {
            return java.nio.file.Files.readString(USING.resolve("method.yaml")).replace("[en, fr]", "[en]");
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    private Step step(String id) {
        return method().step(new StepId(id)).orElseThrow();
    }

    private Method method() {
        if (folder.read(USING) instanceof Read.Good(MethodSource source)) {
            return Method.of(source, Map.of());
        }
        throw new AssertionError(folder.read(USING));
    }
}
