package org.kiosque.server.lines;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Reads the lines of a stream, gzipped or not; blank ones are counted and left out. */
public final class LineReader {

    static final int LONGEST = 64 << 20;

    private static final int BUFFER = 1 << 16;
    private static final int BYTE_ORDER_MARK = 0xEFBBBF;

    private final InputStream in;
    private long number;
    private boolean ended;

    public LineReader(InputStream in) throws IOException {
        this.in = new BufferedInputStream(plain(in), BUFFER);
        skipByteOrderMark();
    }

    /** The stream itself, or what is in it where it is gzipped. */
    public static InputStream plain(InputStream in) throws IOException {
        var buffered = new BufferedInputStream(in, BUFFER);
        buffered.mark(2);
        boolean gzip = buffered.read() == 0x1f && buffered.read() == 0x8b;
        buffered.reset();
        return gzip ? new GZIPInputStream(buffered, BUFFER) : buffered;
    }

    /** The next line that is not blank; a stream that breaks ends with a line that says so. */
    public Optional<Line> next() {
        while (!ended) {
            number++;
            try {
                var line = line();
                if (line.isPresent()) {
                    return line;
                }
            } catch (IOException e) {
                ended = true;
                return Optional.of(new Line(number, Outcome.bad("cannot be read: " + e.getMessage())));
            }
        }
        return Optional.empty();
    }

    private Optional<Line> line() throws IOException {
        var bytes = new ByteArrayOutputStream();
        boolean blank = true;
        int one = in.read();
        for (long length = 0; one >= 0 && one != '\n'; length++) {
            blank &= one <= ' ';
            if (length < LONGEST) {
                bytes.write(one);
            }
            one = in.read();
        }
        ended = one < 0;
        return blank ? Optional.empty() : Optional.of(new Line(number, whole(bytes.toByteArray())));
    }

    private static Outcome<byte[]> whole(byte[] bytes) {
        return bytes.length < LONGEST ? Outcome.good(bytes) : Outcome.bad("longer than " + (LONGEST >> 20) + " MiB");
    }

    private void skipByteOrderMark() throws IOException {
        in.mark(3);
        int mark = in.read() << 16 | in.read() << 8 | in.read();
        if (mark != BYTE_ORDER_MARK) {
            in.reset();
        }
    }
}
