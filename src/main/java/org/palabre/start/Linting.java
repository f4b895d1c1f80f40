package org.palabre.start;

import java.nio.file.Path;
import java.util.List;
import org.palabre.catalog.MethodFolder;
import org.palabre.catalog.MethodReader;
import org.palabre.catalog.Read;
import org.palabre.catalog.fault.Fault;

/** The command {@code lint}: says of each method file whether it can be used, and if not, where and why. */
final class Linting {

    private static final int MISUSED = 2;

    private Linting() {}

    static int run(List<String> paths) {
        if (paths.isEmpty()) {
            System.err.println("Name the folders or files to check, such as methods/speed-thinking.");
            return MISUSED;
        }
        var reader = new MethodFolder(new MethodReader());
        var allGood = true;
        for (var path : paths) {
            allGood &= report(path, reader.read(Path.of(path)));
        }
        return allGood ? 0 : 1;
    }

    private static boolean report(String path, Read read) {
        return switch (read) {
            case Read.Good(var source) -> {
                System.out.println(path + ": " + source.id() + " is in order");
                yield true;
            }
            case Read.Faulty(var faults) -> {
                faults.forEach(Linting::print);
                yield false;
            }
        };
    }

    private static void print(Fault fault) {
        System.out.println(fault.asLine());
        if (!fault.hint().isBlank()) {
            System.out.println("    " + fault.hint());
        }
    }
}
