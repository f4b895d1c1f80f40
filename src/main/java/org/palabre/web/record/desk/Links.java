package org.palabre.web.record.desk;

import org.palabre.record.document.Audience;

/**
 * Where a record's page and files are, for this reader.
 *
 * @param page its address
 * @param files what stands before the name of a file
 * @param query what stands after it, with its question mark; may be empty
 */
public record Links(String page, String files, String query) {

    /** For people of the session or of its workspace. */
    public static Links within(RecordDesk.Reading reading) {
        String base = "/s/" + reading.plan().code() + "/record";
        String query = reading instanceof RecordDesk.Reading.Found found && found.audience() != Audience.PARTICIPANT
                ? "?for=" + found.audience().word()
                : "";
        return new Links(base + query, base + "/", query);
    }

    /** For whoever has the public link. */
    public static Links open(RecordDesk.Reading reading, String key) {
        String base = "/r/" + reading.plan().code();
        return new Links(base + "?key=" + key, base + "/", "?key=" + key);
    }

    /** @param name {@code record.pdf} */
    public String file(String name) {
        return files + name + query;
    }

    /** Where everything that came out can be followed back. */
    public String lineage() {
        return file("lineage");
    }

    /** The way to and from one item. */
    public String lineage(String item) {
        return lineage() + (query.isEmpty() ? "?" : "&") + "item=" + item;
    }

    /** A pile of cards that has a page of its own. */
    public String pile(String id) {
        return file("cards") + (query.isEmpty() ? "?" : "&") + "of=" + id;
    }

    public String pile(String id, int sheet) {
        return pile(id) + "&sheet=" + sheet;
    }

    /** The same page as other readers see it. */
    public String as(Audience audience) {
        return page.replaceFirst("\\?.*", "") + "?for=" + audience.word();
    }

    /** Whether this reader may have a seat: then the page of what they gave is theirs. */
    public boolean seated() {
        return query.isEmpty();
    }

    /** What this reader gave. */
    public String mine() {
        return files.replaceFirst("/record/$", "/mine");
    }
}
