package org.palabre.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {

    static Stream<Class<?>> bundles() {
        return Stream.of(
                EntranceWords.class,
                FrameWords.class,
                HomeWords.class,
                JoiningWords.class,
                LineageWords.class,
                MembersWords.class,
                OperationWords.class,
                ParticipationWords.class,
                PrepareWords.class,
                RecordWords.class,
                NudgeWords.class,
                ReminderWords.class,
                SessionsWords.class,
                SettingsWords.class,
                StudioWords.class,
                TroubleWords.class);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void every_sentence_is_there_in_french_and_well_set(Class<?> bundle) throws IOException {
        Properties french = french(bundle);

        assertThat(french.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(bundle.getDeclaredMethods())
                        .map(Method::getName)
                        .toList());
        assertThat(french.values())
                .allSatisfy(sentence ->
                        assertThat(spoken(sentence)).doesNotContain("'").doesNotContainPattern(" [?!;»]|« "));
    }

    /** Without what stands in braces: that is for the template, not for people. */
    private static String spoken(Object sentence) {
        return sentence.toString().replaceAll("\\{[^}]*}", "{}");
    }

    private static Properties french(Class<?> bundle) throws IOException {
        String name = bundle.getAnnotation(MessageBundle.class).value();
        Properties french = new Properties();
        try (InputStream file = WordsTest.class.getResourceAsStream("/messages/" + name + "_fr.properties")) {
            french.load(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
        }
        return french;
    }
}
