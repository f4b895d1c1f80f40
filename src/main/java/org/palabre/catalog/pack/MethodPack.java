package org.palabre.catalog.pack;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.palabre.catalog.MethodText;
import org.palabre.catalog.fault.Fault;
import org.palabre.catalog.fault.FaultCode;
import org.palabre.catalog.yaml.YamlReader;

/**
 * A method as one file: a ZIP archive of its folder, or the bare {@code method.yaml}. Opening reads the names of the method
 * folder and nothing else, into memory and no further than a method may be long; nothing is ever unpacked to a disk.
 */
public final class MethodPack {
    /** Bytes of a file that somebody brings. */
    public static final int LARGEST = 1024 * 1024;

    private static final String FILE = "method.yaml";
    private static final Pattern INSIDE = Pattern.compile("(?:[^/]+/)?(method\\.yaml|locales/([a-z]{2})\\.yaml)");
    private static final int MOST_ENTRIES = 100;

    private MethodPack() {}

    /** The archive: a folder of the method's name with its files. */
    public static byte[] write(String id, MethodText text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            put(zip, id + "/" + FILE, text.method());
            for (Map.Entry<String, String> locale : text.locales().entrySet()) {
                put(zip, id + "/locales/" + locale.getKey() + ".yaml", locale.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    public static Opened open(byte[] bytes) {
        if (bytes.length > LARGEST) {
            return bad(FILE, FaultCode.TOO_LARGE, "the file is larger than " + LARGEST / 1024 + " KiB");
        }
        try {
            return isArchive(bytes)
                    ? archive(bytes)
                    : new Opened.Good(new MethodText(FILE, text(FILE, bytes), Map.of()));
        } catch (Unfit e) {
            return new Opened.Bad(e.fault);
        } catch (IOException | IllegalArgumentException e) {
            return bad(FILE, FaultCode.NO_METHOD_FILE, "the archive cannot be read");
        }
    }

    private static boolean isArchive(byte[] bytes) {
        return bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
    }

    private static Opened archive(byte[] bytes) throws IOException, Unfit {
        Map<String, String> locales = new TreeMap<>();
        String method = "";
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            int count = 0;
            for (ZipEntry entry = zip.getNextEntry();
                    entry != null && count < MOST_ENTRIES;
                    entry = zip.getNextEntry(), count++) {
                Matcher inside = INSIDE.matcher(entry.getName());
                if (!inside.matches()) {
                    stopWhenLarge(zip, entry.getName());
                } else if (inside.group(2) == null) {
                    method = content(zip, FILE);
                } else {
                    locales.put(inside.group(2), content(zip, inside.group(1)));
                }
            }
        }
        return method.isEmpty()
                ? bad(FILE, FaultCode.NO_METHOD_FILE, "the archive holds no method.yaml")
                : new Opened.Good(new MethodText(FILE, method, locales));
    }

    /** What is not ours is passed over, as long as that takes no more than a method would. */
    private static void stopWhenLarge(ZipInputStream zip, String name) throws IOException, Unfit {
        if (zip.readNBytes(LARGEST + 1).length > LARGEST) {
            throw new Unfit(name, FaultCode.TOO_LARGE, "the file is larger than " + LARGEST / 1024 + " KiB");
        }
    }

    private static String content(ZipInputStream zip, String name) throws IOException, Unfit {
        byte[] bytes = zip.readNBytes(YamlReader.LARGEST + 1);
        if (bytes.length > YamlReader.LARGEST) {
            throw new Unfit(name, FaultCode.TOO_LARGE, "the file is larger than " + YamlReader.LARGEST / 1024 + " KiB");
        }
        return text(name, bytes);
    }

    private static String text(String name, byte[] bytes) throws Unfit {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Unfit(name, FaultCode.NOT_UTF8, "the file is not text in UTF-8");
        }
    }

    private static Opened bad(String file, FaultCode code, String message) {
        return new Opened.Bad(new Fault(file, 1, 1, code, message, ""));
    }

    private static final class Unfit extends Exception {
        private static final long serialVersionUID = 1;
        final transient Fault fault;

        Unfit(String file, FaultCode code, String message) {
            super(message);
            this.fault = new Fault(file, 1, 1, code, message, "");
        }
    }
}
