package org.palabre.themes.command;

import java.util.ArrayList;
import java.util.List;

/** Rows and cells of a table in a text. */
final class Csv {
    private Csv() {}

    /**
     * The rows that are not empty.
     *
     * @param isQuoted whether a cell may stand in double quotes and hold the separator, a line end, or two quotes for one
     * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
     */
    static List<List<String>> rows(String text, char separator, boolean isQuoted) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (inside) {
                boolean isQuote = c == '"';
                boolean isTwo = isQuote && i + 1 < text.length() && text.charAt(i + 1) == '"';
                inside = !isQuote || isTwo;
                if (inside) {
                    cell.append(c);
                }
                i += isTwo ? 1 : 0;
            } else if (isQuoted && c == '"' && cell.isEmpty()) {
                inside = true;
            } else if (c == separator) {
                row.add(end(cell));
            } else if (c == '\n' || c == '\r') {
                endRow(row, cell, rows);
            } else {
                cell.append(c);
            }
        }
        endRow(row, cell, rows);
        return rows;
    }

    private static void endRow(List<String> row, StringBuilder cell, List<List<String>> rows) {
        row.add(end(cell));
        if (row.stream().anyMatch(it -> !it.isBlank())) {
            rows.add(List.copyOf(row));
        }
        row.clear();
    }

    private static String end(StringBuilder cell) {
        String text = cell.toString();
        cell.setLength(0);
        return text;
    }
}
