package org.palabre.web.record.export.sheet;

import java.util.List;

/**
 * A table of a record for a spreadsheet.
 *
 * @param name of the sheet
 * @param header one cell for each column; every row has as many
 */
public record Sheet(String name, List<String> header, List<List<String>> rows) {
    public Sheet {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
