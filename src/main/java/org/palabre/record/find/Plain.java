package org.palabre.record.find;

import java.text.Normalizer;
import java.util.Locale;

/** Text as it is searched: small letters, no accents, no ligatures. The words of a record and those of a query go through here alike. */
final class Plain {
    private Plain() {}

    static String of(String text) {
        String small = text.toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace('’', '\'');
        return Normalizer.normalize(small, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    }
}
