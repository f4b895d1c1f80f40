package org.palabre.start;

import java.util.List;
import java.util.Optional;
import org.palabre.catalog.LintCommand;
import org.palabre.start.Command.Needs;

/** The table of commands. A new one is a line here; {@code ./palabre} passes on every word that it does not know. */
final class Commands {

    private Commands() {}

    static final Command SERVE =
            new Command("serve", "", "start the server (also without any word)", Needs.SERVER, _ -> Serving.run());

    static final List<Command> ALL = List.of(
            SERVE,
            new Command(
                    "lint", "PATH…", "check method files", Needs.NOTHING, paths -> LintCommand.run(paths, System.out)),
            new Command("rehearse", Rehearsing.USAGE, "let bots play a whole session", Needs.DATABASE, Rehearsing::run),
            new Command("help", "", "list the commands", Needs.NOTHING, _ -> help()));

    static Optional<Command> named(String name) {
        return ALL.stream().filter(it -> it.name().equals(name)).findFirst();
    }

    private static int help() {
        for (var command : ALL) {
            System.out.printf("  %-34s %s%n", (command.name() + " " + command.usage()).strip(), command.summary());
        }
        return 0;
    }
}
