package org.palabre.start;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.palabre.start.Command.Needs;

/**
 * Where Palabre begins: finds the command, makes ready what it needs (data folder, secrets, PostgreSQL), then hands over
 * to Quarkus. Everything that a person can put right ends in one sentence and exit code 1.
 */
@QuarkusMain
public final class Main {

    private static final int MISUSED = 2;

    private Main() {}

    public static void main(String... arguments) {
        var code = run(arguments);
        // Live reload calls this method again and again in one process.
        if (LaunchMode.current() != LaunchMode.DEVELOPMENT) {
            System.exit(code);
        }
    }

    static int run(String... arguments) {
        var words = List.of(arguments);
        var name = words.isEmpty() ? Commands.SERVE.name() : words.getFirst();
        var command = Commands.named(name);
        if (command.isEmpty()) {
            System.err.println("There is no command '" + name + "'; './palabre help' lists them.");
            return MISUSED;
        }
        try {
            return run(command.get(), words.isEmpty() ? List.of(name) : words);
        } catch (Trouble e) {
            System.err.println(e.sentence());
            return 1;
        }
    }

    private static int run(Command command, List<String> words) {
        if (command.needs() == Needs.NOTHING) {
            return handled(command, words);
        }
        if (command.needs() == Needs.SERVER) {
            SecondCompiler.keepForCalculation();
        }
        try (var ground = Ground.prepare(command, Settings.ofThisProcess())) {
            ground.settings().forEach(System::setProperty);
            var code = new AtomicInteger();
            Quarkus.run(
                    InQuarkus.class,
                    (given, trouble) -> code.set(trouble == null ? given : told(trouble)),
                    words.toArray(String[]::new));
            // else a live reload would take them for settings of the administrator
            ground.settings().keySet().forEach(System::clearProperty);
            return code.get();
        }
    }

    /** Quarkus leaves it to us to say why it gave up, and has closed the log by then. */
    private static int told(Throwable trouble) {
        System.err.println("Palabre cannot go on; this is a fault of the program:");
        trouble.printStackTrace(System.err);
        return 1;
    }

    /** Calls the command; whatever is not a {@link Trouble} is our fault and shows its stack. */
    static int handled(Command command, List<String> words) {
        try {
            return command.handler().run(words.subList(1, words.size()));
        } catch (Trouble e) {
            System.err.println(e.sentence());
            return 1;
        } catch (Exception e) {
            throw new IllegalStateException("The command " + command.name() + " failed", e);
        }
    }
}
