package org.palabre.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.palabre.catalog.fault.FaultCode;
import org.palabre.catalog.yaml.YamlReader;
import org.palabre.core.method.MethodSource;

/** Reads methods from folders: {@code <id>/method.yaml} and {@code <id>/locales/<language>.yaml}. */
public final class MethodFolder {
    private static final String FILE = "method.yaml";
    private static final String FRAGMENT = "fragment.yaml";
    private static final String LOCALES = "locales";
    private static final String ENDING = ".yaml";

    private final MethodReader reader;

    public MethodFolder(MethodReader reader) {
        this.reader = reader;
    }

    /**
     * The methods in {@code root}, each in its own folder, by name.
     *
     * @throws IOException when {@code root} cannot be listed
     */
    public List<Path> list(Path root) throws IOException {
        return list(root, FILE);
    }

    /**
     * The fragments in {@code root}, each in its own folder, by name.
     *
     * @throws IOException when {@code root} cannot be listed
     */
    public List<Path> fragments(Path root) throws IOException {
        return list(root, FRAGMENT);
    }

    private static List<Path> list(Path root, String file) throws IOException {
        try (Stream<Path> children = Files.list(root)) {
            return children.filter(child -> Files.isRegularFile(child.resolve(file)))
                    .sorted()
                    .toList();
        }
    }

    /** Whether this is the folder of one method or fragment. */
    public static boolean isOne(Path path) {
        return Files.exists(path.resolve(FILE)) || Files.exists(path.resolve(FRAGMENT));
    }

    /** Reads one method or fragment: its folder, or its file (then with the locales beside it). */
    public Read read(Path path) {
        Path file = Files.isDirectory(path) ? fileIn(path) : path;
        String name = file.toString();
        if (!Files.isRegularFile(file)) {
            return MethodReader.missing(name, FaultCode.NO_METHOD_FILE, "there is no such file");
        }
        try {
            return reader.read(textOf(file), id -> fragment(file, id));
        } catch (Unreadable e) {
            return MethodReader.missing(e.file, e.code, e.message);
        } catch (IOException e) {
            return MethodReader.missing(name, FaultCode.NO_METHOD_FILE, "it cannot be read: " + e.getMessage());
        }
    }

    /**
     * The files of a method that was read before.
     *
     * @throws UncheckedIOException when they cannot be read any more
     */
    MethodText text(Path folder) {
        try {
            return textOf(fileIn(folder));
        } catch (Unreadable | IOException e) {
            throw new UncheckedIOException(new IOException("the method in " + folder + " is gone", e));
        }
    }

    private static MethodText textOf(Path file) throws IOException, Unreadable {
        return new MethodText(file.toString(), content(file), locales(file.resolveSibling(LOCALES)));
    }

    private static Path fileIn(Path folder) {
        Path fragment = folder.resolve(FRAGMENT);
        return Files.exists(fragment) && !Files.exists(folder.resolve(FILE)) ? fragment : folder.resolve(FILE);
    }

    /** Looked for in the method's folder, then beside it, then among those that travel with Palabre. */
    private Optional<MethodSource> fragment(Path file, String id) {
        Path here = file.toAbsolutePath();
        return Stream.of(
                        here.resolveSibling(id),
                        here.resolveSibling("..").resolve(id).normalize())
                .filter(folder -> Files.exists(folder.resolve(FRAGMENT)))
                .findFirst()
                .map(this::asFragment)
                .orElseGet(() -> ShippedFragments.HERE.find(id));
    }

    /** As it is put into methods; empty when it is no fragment, or does not keep to the schema. */
    Optional<MethodSource> asFragment(Path folder) {
        Path file = folder.resolve(FRAGMENT);
        try {
            return reader.fragment(textOf(file));
        } catch (Unreadable | IOException e) {
            return Optional.empty();
        }
    }

    private static Map<String, String> locales(Path folder) throws IOException, Unreadable {
        Map<String, String> found = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(ENDING)).sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                found.put(name.substring(0, name.length() - ENDING.length()), content(file));
            }
        }
        return found;
    }

    private static String content(Path file) throws IOException, Unreadable {
        if (Files.size(file) > YamlReader.LARGEST) {
            String most = "the file is larger than " + YamlReader.LARGEST / 1024 + " KiB";
            throw new Unreadable(file, FaultCode.TOO_LARGE, most);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Unreadable(file, FaultCode.NOT_UTF8, "the file is not text in UTF-8");
        }
    }

    private static final class Unreadable extends Exception {
        final String file;
        final FaultCode code;
        final String message;

        Unreadable(Path file, FaultCode code, String message) {
            super(message);
            this.file = file.toString();
            this.code = code;
            this.message = message;
        }
    }
}
