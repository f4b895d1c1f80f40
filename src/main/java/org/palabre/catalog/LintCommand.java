package org.palabre.catalog;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.palabre.catalog.fault.Fault;

/**
 * {@code palabre lint PATH…}: checks method files, needs neither server nor database. A path is a method file, the folder
 * of a method, or a folder of such folders.
 */
public final class LintCommand {
    private static final int MISUSED = 2;

    private LintCommand() {}

    /**
     * Prints each fault as {@code file:line:column code message}, with a hint below.
     *
     * @return 0 without faults, 1 with faults, 2 without a path
     * @throws IOException when a folder cannot be listed
     */
    public static int run(List<String> paths, PrintStream out) throws IOException {
        if (paths.isEmpty()) {
            out.println("lint wants the path of a method file, or of a folder with methods");
            return MISUSED;
        }
        MethodFolder folder = new MethodFolder(new MethodReader());
        List<Path> methods = new ArrayList<>();
        for (String path : paths) {
            methods.addAll(methodsAt(folder, Path.of(path)));
        }
        int faults = 0;
        for (Path method : methods) {
            faults += print(folder.read(method), out);
        }
        out.println(methods.size()
                + (methods.size() == 1 ? " method, " : " methods, ")
                + (faults == 0 ? "no faults" : faults + (faults == 1 ? " fault" : " faults")));
        return faults == 0 ? 0 : 1;
    }

    private static List<Path> methodsAt(MethodFolder folder, Path path) throws IOException {
        boolean one = !Files.isDirectory(path) || MethodFolder.isOne(path);
        List<Path> inside = new ArrayList<>(one ? List.of() : folder.list(path));
        inside.addAll(one ? List.of() : folder.fragments(path));
        return inside.isEmpty() ? List.of(path) : inside;
    }

    private static int print(Read read, PrintStream out) {
        return switch (read) {
            case Read.Good ignored -> 0;
            case Read.Faulty(List<Fault> faults) -> {
                for (Fault fault : faults) {
                    out.println(fault.asLine());
                    if (!fault.hint().isEmpty()) {
                        out.println("    " + fault.hint());
                    }
                }
                yield faults.size();
            }
        };
    }
}
