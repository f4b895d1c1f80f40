package org.palabre.web.record.export;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of file a record is handed out as. */
public enum Format {
    PDF("record.pdf", "application/pdf", true),
    DOCX("record.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", true),
    MD("record.md", "text/markdown;charset=UTF-8", false),
    XLSX("record.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", true),
    ITEMS_CSV("items.csv", "text/csv;charset=UTF-8", false),
    VOTES_CSV("votes.csv", "text/csv;charset=UTF-8", false),
    COMMITMENTS_CSV("commitments.csv", "text/csv;charset=UTF-8", false),
    POLIS_COMMENTS("polis-comments.csv", "text/csv;charset=UTF-8", false),
    POLIS_SUMMARY("polis-summary.csv", "text/csv;charset=UTF-8", false),
    ICS("commitments.ics", "text/calendar;charset=UTF-8", false),
    JSON("record.json", "application/json;charset=UTF-8", false),
    JSONLD("record.jsonld", "application/ld+json;charset=UTF-8", false);

    private final String file;
    private final String type;
    private final boolean slow;

    Format(String file, String type, boolean slow) {
        this.file = file;
        this.type = type;
        this.slow = slow;
    }

    /** The last part of its address, and of the name it is saved under. */
    public String file() {
        return file;
    }

    /** Its media type. */
    public String type() {
        return type;
    }

    /** Whether it may take seconds for a long session. */
    public boolean isSlow() {
        return slow;
    }

    public static Optional<Format> of(String file) {
        return Arrays.stream(values())
                .filter(format -> format.file.equals(file))
                .findFirst();
    }
}
