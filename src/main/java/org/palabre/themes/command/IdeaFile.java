package org.palabre.themes.command;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads one idea a line, in UTF-8: the line, or the first column of a table.
 *
 * <p>A table is a file whose every line has a second column: by tabs, or in a {@code .csv} also by semicolons or commas,
 * with quotes as RFC 4180 has them. So « Moins long, plus court » stays whole in a plain list. A first line is taken for a
 * heading only if its first cell is nothing but a word for what stands below ({@code text}, {@code idée}…): an idea that
 * is lost is worse than a heading among the ideas. Empty lines are no ideas.
 */
final class IdeaFile {
    private static final Set<String> HEADINGS =
            Set.of("text", "texte", "texts", "textes", "idea", "ideas", "idée", "idées", "idee", "idees");

    private IdeaFile() {}

    /**
     * @return at least one idea, in the order of the file
     * @throws IOException if it cannot be read, is not UTF-8 or holds no idea; the message says so
     */
    static List<String> read(Path file) throws IOException {
        List<String> cells = firstCells(text(bytes(file), file), isCsv(file)).stream()
                .map(it -> it.strip().replaceAll("\\s*\\R\\s*", " "))
                .filter(it -> !it.isEmpty())
                .toList();
        boolean hasHeading =
                !cells.isEmpty() && HEADINGS.contains(cells.getFirst().toLowerCase(Locale.ROOT));
        List<String> ideas = hasHeading ? cells.subList(1, cells.size()) : cells;
        if (ideas.isEmpty()) {
            throw new IOException(file + " holds no idea; one a line is wanted");
        }
        return ideas;
    }

    private static boolean isCsv(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    private static byte[] bytes(Path file) throws IOException {
        if (file.toString().equals("-")) {
            return System.in.readAllBytes();
        }
        if (Files.isDirectory(file)) {
            throw new IOException(file + " is a folder; a file with one idea a line is wanted");
        }
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new IOException("there is no file " + file, e);
        } catch (IOException e) {
            throw new IOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static String text(byte[] bytes, Path file) throws IOException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new IOException(file + " is not in UTF-8; save it again as UTF-8", e);
        }
    }

    private static List<String> firstCells(String text, boolean isCsv) {
        for (char separator : isCsv ? new char[] {'\t', ';', ','} : new char[] {'\t'}) {
            List<List<String>> rows = Csv.rows(text, separator, isCsv);
            if (!rows.isEmpty() && rows.stream().allMatch(it -> it.size() > 1)) {
                return rows.stream().map(List::getFirst).toList();
            }
        }
        if (!isCsv) {
            return text.lines().toList();
        }
        return Csv.rows(text, '\t', true).stream()
                .map(it -> String.join("\t", it))
                .toList();
    }
}
