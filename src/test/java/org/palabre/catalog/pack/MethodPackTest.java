package org.palabre.catalog.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.palabre.catalog.MethodText;
import org.palabre.catalog.fault.FaultCode;

class MethodPackTest {
    private static final MethodText TEXT =
            new MethodText("method.yaml", "title: Été\n", Map.of("fr", "title: a\n", "de", "title: b\n"));

    @Test
    void what_is_packed_is_what_is_opened() {
        assertThat(MethodPack.open(MethodPack.write("summer", TEXT))).isEqualTo(new Opened.Good(TEXT));
    }

    @Test
    void a_bare_file_is_a_method_without_translations() {
        assertThat(MethodPack.open(bytes("title: x")))
                .isEqualTo(new Opened.Good(new MethodText("method.yaml", "title: x", Map.of())));
    }

    @Test
    void whatever_else_an_archive_holds_is_passed_over() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("../../etc/passwd", bytes("root"));
        files.put("/method.yaml", bytes("no"));
        files.put("a/b/method.yaml", bytes("too deep"));
        files.put("summer/../locales/fr.yaml", bytes("no"));
        files.put("summer/guide.en.md", bytes("# Guide"));
        files.put("summer/method.yaml", bytes("title: x"));
        files.put("summer/locales/fr.yaml", bytes("title: y"));

        assertThat(MethodPack.open(zip(files)))
                .isEqualTo(new Opened.Good(new MethodText("method.yaml", "title: x", Map.of("fr", "title: y"))));
    }

    @Test
    void what_is_too_large_is_refused_before_it_is_whole() throws IOException {
        assertThat(code(MethodPack.open(new byte[MethodPack.LARGEST + 1]))).isEqualTo(FaultCode.TOO_LARGE);
        assertThat(code(MethodPack.open(zip(Map.of("a/method.yaml", new byte[300 * 1024])))))
                .isEqualTo(FaultCode.TOO_LARGE);
        assertThat(code(MethodPack.open(zip(Map.of("a/film.bin", new byte[200 * 1024 * 1024])))))
                .isEqualTo(FaultCode.TOO_LARGE);
    }

    @Test
    void what_is_no_method_at_all_is_refused() throws IOException {
        assertThat(code(MethodPack.open(zip(Map.of("a/readme.md", bytes("x"))))))
                .isEqualTo(FaultCode.NO_METHOD_FILE);
        assertThat(code(MethodPack.open(bytes("PK but no archive")))).isEqualTo(FaultCode.NO_METHOD_FILE);
        assertThat(code(MethodPack.open(new byte[] {(byte) 0xff, (byte) 0xfe, 'x'})))
                .isEqualTo(FaultCode.NOT_UTF8);
    }

    private static FaultCode code(Opened opened) {
        return ((Opened.Bad) opened).fault().code();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
