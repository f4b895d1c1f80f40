package org.palabre.start;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.palabre.catalog.LintCommand;
import org.palabre.start.Command.Needs;
import org.palabre.start.bench.Benching;
import org.palabre.start.bench.search.RecordBench;
import org.palabre.themes.command.ThemesCommand;

/** The table of commands. A new one is a line here; {@code ./palabre} passes on every word that it does not know. */
final class Commands {

    private Commands() {}

    static final Command SERVE =
            new Command("serve", "", "start the server (also without any word)", Needs.SERVER, _ -> Serving.run());

    static final List<Command> ALL = List.of(
            SERVE,
            new Command(
                    "lint", "PATH…", "check method files", Needs.NOTHING, paths -> LintCommand.run(paths, System.out)),
            new Command(
                    "themes",
                    ThemesCommand.USAGE,
                    "propose themes for the ideas of a file",
                    Needs.NOTHING,
                    Commands::themes),
            new Command("rehearse", Rehearsing.USAGE, "let bots play a whole session", Needs.DATABASE, Rehearsing::run),
            new Command(
                    "bench", Benching.USAGE, "measure a burst, beside the bare limit", Needs.NOTHING, Benching::run),
            new Command(
                    "bench-record",
                    RecordBench.USAGE,
                    "measure the record of a large session, and a search over many",
                    Needs.DATABASE,
                    RecordBench::run),
            new Command(
                    "verify",
                    Verifying.USAGE,
                    "check a record or an exported session",
                    Needs.NOTHING,
                    words -> Verifying.run(words, System.out)),
            new Command("import", Moving.USAGE, "take in an exported session", Needs.DATABASE, Moving::run),
            new Command("help", "", "list the commands", Needs.NOTHING, _ -> help()));

    /** Not for people: what {@code bench} starts in a process of its own, with the compilers of the server that it is held against. */
    private static final Command BARE_LIMIT = new Command("bare-limit", "", "", Needs.NOTHING, words -> {
        SecondCompiler.keepForCalculation();
        return Benching.limit(words);
    });

    static Optional<Command> named(String name) {
        return Stream.concat(ALL.stream(), Stream.of(BARE_LIMIT))
                .filter(it -> it.name().equals(name))
                .findFirst();
    }

    /** Ideas have accents, whatever the console was set to. */
    private static int themes(List<String> words) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        return ThemesCommand.run(words, ThemesCommand.ofThisMachine(), out, System.err);
    }

    private static int help() {
        for (var command : ALL) {
            System.out.printf("  %-34s %s%n", (command.name() + " " + command.usage()).strip(), command.summary());
        }
        return 0;
    }
}
