package org.palabre.themes.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.palabre.themes.Idea;
import org.palabre.themes.Suggestion;
import org.palabre.themes.Theme;
import org.palabre.themes.ThemeSuggester;
import org.palabre.themes.vector.EmbeddingProvider;
import org.palabre.themes.vector.EmbeddingProviders;

/** {@code themes FILE}: proposes themes for the ideas of a file, from a paper workshop say. Needs neither server nor database. */
public final class ThemesCommand {
    /** For the list of commands. */
    public static final String USAGE = "FILE [--json] [--granularity 1.5]";

    private static final int MISUSED = 2;
    private static final String ALONE = "-";

    /** Loads what compares ideas. */
    @FunctionalInterface
    public interface Model {
        /** @throws IOException saying what is wrong with the administrator's model */
        EmbeddingProvider load() throws IOException;
    }

    private ThemesCommand() {}

    /** The model of {@code PALABRE_MODEL}, else the bundled one, with all processors: nobody else is being served. */
    public static Model ofThisMachine() {
        Optional<Path> folder = Optional.ofNullable(System.getenv("PALABRE_MODEL"))
                .filter(it -> !it.isBlank())
                .map(Path::of);
        return () -> EmbeddingProviders.load(folder, Runtime.getRuntime().availableProcessors());
    }

    /**
     * Prints, for each idea in the order of the file, {@code theme TAB label TAB idea}, with {@code -} twice for those left
     * alone; or JSON: a list of {@code {"text", "theme", "label"}}. Themes count from 1. What went on goes to {@code err}.
     *
     * @param model what compares ideas, loaded once it is clear that there are ideas
     * @return 0; 1 if the file or the model cannot be used; 2 for words that cannot be understood
     */
    public static int run(List<String> words, Model model, PrintStream out, PrintStream err) {
        Request request;
        try {
            request = Request.of(words);
        } catch (IllegalArgumentException e) {
            err.println("themes: " + e.getMessage() + "\nusage: themes " + USAGE);
            return MISUSED;
        }
        try {
            List<String> ideas = IdeaFile.read(request.file());
            Suggestion suggestion = new ThemeSuggester(model.load())
                    .suggest(ideas.stream().map(Idea::of).toList(), request.grain());
            print(ideas, suggestion, request.json(), out);
            err.println(summary(suggestion));
            return 0;
        } catch (IOException e) {
            err.println("themes: " + e.getMessage());
            return 1;
        }
    }

    private static void print(List<String> ideas, Suggestion suggestion, boolean json, PrintStream out) {
        if (json) {
            printJson(ideas, suggestion, out);
            return;
        }
        for (int i = 0; i < ideas.size(); i++) {
            Optional<Theme> theme = suggestion.themeOf(i);
            out.println(theme.map(ThemesCommand::number).orElse(ALONE)
                    + "\t" + theme.map(Theme::label).orElse(ALONE)
                    + "\t" + ideas.get(i));
        }
    }

    private static String number(Theme theme) {
        return String.valueOf(theme.number() + 1);
    }

    private static void printJson(List<String> ideas, Suggestion suggestion, PrintStream out) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < ideas.size(); i++) {
            ObjectNode one = JsonNodeFactory.instance.objectNode().put("text", ideas.get(i));
            suggestion
                    .themeOf(i)
                    .ifPresentOrElse(
                            it -> one.put("theme", it.number() + 1).put("label", it.label()),
                            () -> one.putNull("theme").putNull("label"));
            lines.add(one.toString());
        }
        out.println("[\n" + String.join(",\n", lines) + "\n]");
    }

    private static String summary(Suggestion suggestion) {
        return suggestion.themes().size() + " themes, " + suggestion.alone().size() + " ideas left alone ("
                + (suggestion.isBasicMode() ? "basic mode: no model, only words are compared" : suggestion.model())
                + ")";
    }
}
