package org.palabre.start;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.palabre.record.integrity.Check;
import org.palabre.record.integrity.InstallationKey;
import org.palabre.record.integrity.Verdict;

/** {@code verify FILE}: whether a record or an exported session is as it was signed, and where not. Needs nothing but the file. */
final class Verifying {
    static final String USAGE = "FILE [--key FINGERPRINT]";
    private static final int MISUNDERSTOOD = 2;

    private Verifying() {}

    static int run(List<String> words, PrintStream out) throws IOException {
        boolean keyed = words.size() == 3 && words.get(1).equals("--key");
        if (words.size() != 1 && !keyed) {
            out.println("usage: verify " + USAGE);
            return MISUNDERSTOOD;
        }
        Path file = Path.of(words.getFirst());
        if (!Files.isRegularFile(file)) {
            throw new Trouble("There is no file " + file + ".");
        }
        Optional<String> expected = keyed ? Optional.of(words.get(2)) : Optional.empty();
        return switch (Check.of(Files.readAllBytes(file))) {
            case Verdict.Intact intact -> told(intact, expected, out);
            case Verdict.Altered altered -> told(altered, out);
        };
    }

    private static int told(Verdict.Intact intact, Optional<String> expected, PrintStream out) {
        String fingerprint = InstallationKey.fingerprint(intact.key());
        if (expected.filter(key -> !key.equals(fingerprint)).isPresent()) {
            out.println("REFUSED: signed by " + fingerprint + ", not by " + expected.get() + ".");
            return 1;
        }
        out.println("Intact: the " + intact.what() + " of session " + intact.session() + ", made of " + intact.events()
                + " events, is as it was signed.");
        out.println("Signed by " + fingerprint
                + (expected.isPresent() ? ", as expected." : ". Ask whoever sent it whether that is their key."));
        intact.notes().forEach(note -> out.println("Note: " + note + "."));
        return 0;
    }

    private static int told(Verdict.Altered altered, PrintStream out) {
        out.println("REFUSED: it is not as it was signed.");
        altered.faults().forEach(fault -> out.println("  " + fault.place() + ": " + fault.what()));
        return 1;
    }
}
