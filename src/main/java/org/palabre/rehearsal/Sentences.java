package org.palabre.rehearsal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.palabre.core.step.Player;

/** Sentences as people in workshops write them, by kind, in one language; from {@code rehearsal/words.<lang>.txt}. */
public final class Sentences implements Player.Words {
    private static final int FURTHEST_DAY = 90;

    private final Map<String, List<String>> bySection;
    private final LocalDate today;

    private Sentences(Map<String, List<String>> bySection, LocalDate today) {
        this.bySection = bySection;
        this.today = today;
    }

    /** @param today from which promised dates are counted */
    public static Sentences in(String language, LocalDate today) {
        String file = "/rehearsal/words." + (language.equals("fr") ? "fr" : "en") + ".txt";
        try (InputStream in = Sentences.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing");
            }
            return new Sentences(read(in), today);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A sentence of the section that this field or kind is about; an idea where there is none. */
    @Override
    public String say(String field, List<String> about, RandomGenerator chance) {
        if (field.equals("when")) {
            return today.plusDays(7 + chance.nextInt(FURTHEST_DAY)).toString();
        }
        List<String> lines = bySection.getOrDefault(section(field), bySection.getOrDefault("idea", List.of("…")));
        return lines.get(chance.nextInt(lines.size()));
    }

    /** A first name. @param number the same number, the same name; beyond the list names repeat with a number */
    public String name(int number) {
        List<String> names = bySection.getOrDefault("name", List.of("Bot"));
        String name = names.get(number % names.size());
        return number < names.size() ? name : name + " " + (1 + number / names.size());
    }

    private static String section(String field) {
        return switch (field) {
            case "commitment" -> "what";
            case "debrief" -> "message";
            case "story" -> "moment";
            default -> field;
        };
    }

    private static Map<String, List<String>> read(InputStream in) throws IOException {
        Map<String, List<String>> sections = new HashMap<>();
        List<String> current = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String text = line.strip();
                if (text.startsWith("[") && text.endsWith("]")) {
                    current = sections.computeIfAbsent(
                            text.substring(1, text.length() - 1), ignored -> new ArrayList<>());
                } else if (!text.isEmpty() && !text.startsWith("#")) {
                    current.add(text);
                }
            }
        }
        return sections;
    }
}
