package org.palabre.catalog;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.palabre.catalog.fault.FaultCode;
import org.palabre.catalog.yaml.YamlReader;

/** Reads methods from folders: {@code <id>/method.yaml} and {@code <id>/locales/<language>.yaml}. */
public final class MethodFolder {
    private static final String FILE = "method.yaml";
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
        try (Stream<Path> children = Files.list(root)) {
            return children.filter(child -> Files.isRegularFile(child.resolve(FILE)))
                    .sorted()
                    .toList();
        }
    }

    /** Reads one method: its folder, or its method file (then with the locales beside it). */
    public Read read(Path path) {
        Path file = Files.isDirectory(path) ? path.resolve(FILE) : path;
        String name = file.toString();
        if (!Files.isRegularFile(file)) {
            return MethodReader.missing(name, FaultCode.NO_METHOD_FILE, "there is no such file");
        }
        try {
            return reader.read(new MethodText(name, content(file), locales(file.resolveSibling(LOCALES))));
        } catch (Unreadable e) {
            return MethodReader.missing(e.file, e.code, e.message);
        } catch (IOException e) {
            return MethodReader.missing(name, FaultCode.NO_METHOD_FILE, "it cannot be read: " + e.getMessage());
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
