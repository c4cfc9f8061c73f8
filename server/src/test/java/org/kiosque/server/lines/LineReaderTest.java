package org.kiosque.server.lines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class LineReaderTest {

    @Test
    void blankLinesAreCountedAndLeftOut() throws IOException {
        assertThat(read("a\n\n  \r\nb\r\n\nc")).containsExactly("1:a", "4:b\r", "6:c");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstLine() throws IOException {
        assertThat(read("\ufeff{}\n")).containsExactly("1:{}");
    }

    @Test
    void anEmptyStreamHasNoLines() throws IOException {
        assertThat(read("")).isEmpty();
    }

    @Test
    void gzipIsKnownByItsBytesWhateverItsName() throws IOException {
        assertThat(read(new ByteArrayInputStream(gzip("é\n😀\n")))).containsExactly("1:é", "2:😀");
    }

    @Test
    void aBrokenStreamEndsWithALineThatSaysSo() throws IOException {
        byte[] whole = gzip("a\n".repeat(20_000)
                + new java.util.Random(1).ints(40_000).boxed().toList());
        var lines = read(new ByteArrayInputStream(Arrays.copyOf(whole, whole.length / 2)));
        assertThat(lines.getFirst()).isEqualTo("1:a");
        assertThat(lines.getLast()).contains("cannot be read");
    }

    @Test
    void anEndlessLineIsBadAndTheNextOneIsRead() throws IOException {
        var endless = new InputStream() {
            private long left = LineReader.LONGEST + 10L;

            @Override
            public int read() {
                left--;
                return left >= 0 ? 'x' : left == -1 ? '\n' : left == -2 ? 'y' : -1;
            }
        };
        assertThat(read(endless)).containsExactly("1!longer than 64 MiB", "2:y");
    }

    private static List<String> read(String text) throws IOException {
        return read(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    private static List<String> read(InputStream in) throws IOException {
        var reader = new LineReader(in);
        var lines = new ArrayList<String>();
        for (var line = reader.next(); line.isPresent(); line = reader.next()) {
            long number = line.get().number();
            lines.add(
                    switch (line.get().bytes()) {
                        case Outcome.Good<byte[]>(byte[] bytes) -> number + ":" + new String(bytes, UTF_8);
                        case Outcome.Bad<byte[]>(String reason) -> number + "!" + reason;
                    });
        }
        return lines;
    }

    static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
