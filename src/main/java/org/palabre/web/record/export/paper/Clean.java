package org.palabre.web.record.export.paper;

/** What people typed, made fit for a kind of file. */
public final class Clean {
    private Clean() {}

    /** Without the characters that XML 1.0 cannot hold; lines end with a newline. */
    public static String xml(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(Clean::isXml)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isXml(int c) {
        return c == '\t' || c == '\n' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }

    /**
     * For a cell: a spreadsheet takes what begins with {@code = + - @}, a tab or a line's end for a formula. An apostrophe before it makes it text
     * (OWASP, CSV injection).
     */
    public static String cell(String text) {
        String clean = xml(text);
        return !clean.isEmpty() && "=+-@\t\n＝＋－＠".indexOf(clean.charAt(0)) >= 0 ? "'" + clean : clean;
    }
}
