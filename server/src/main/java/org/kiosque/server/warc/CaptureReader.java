package org.kiosque.server.warc;

import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.extract.Page;
import org.kiosque.engine.html.Urls;
import org.kiosque.server.rights.RightsDesk;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;

/**
 * Reads the HTML pages of one web archive: WARC of any version, or ARC, plain or gzipped. What is no answer with a page
 * is passed over; an archive that is cut off or damaged is read as far as it goes. One thread reads; the counts are
 * whole when it has come to the end.
 */
public final class CaptureReader implements AutoCloseable {

    private static final int LARGEST_PAGE = 8 << 20;
    private static final int HEADER = 64 << 10;
    private static final String CUT_OFF = "it ends within a record";

    private final RationedChannel channel;
    private @Nullable WarcReader records;
    private @Nullable WarcRecord last;
    private int revisits;
    private int unreadable;
    private @Nullable String damage;

    public CaptureReader(ReadableByteChannel archive) {
        this.channel = new RationedChannel(archive);
    }

    public static CaptureReader open(Path file) throws IOException {
        return new CaptureReader(FileChannel.open(file));
    }

    /** The next page; empty at the end of what can be read. */
    public Optional<Capture> next() {
        try {
            for (var record = record(); record.isPresent(); record = record()) {
                var capture = capture(record.get());
                if (capture.isPresent()) {
                    return capture;
                }
            }
        } catch (IOException | RuntimeException e) {
            damage = "damaged at byte " + channel.position() + " or shortly before: " + words(e);
        }
        return Optional.empty();
    }

    /** How many bytes of the archive were read, still packed. */
    public long position() {
        return channel.position();
    }

    /** Records that only say that a page had not changed. */
    public int revisits() {
        return revisits;
    }

    /** Pages that are larger than any article, or not packed as they say. */
    public int unreadable() {
        return unreadable;
    }

    /** What keeps the rest of the archive from being read, in words. */
    public Optional<String> damage() {
        return Optional.ofNullable(damage);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private Optional<WarcRecord> record() throws IOException {
        if (last != null) {
            finish(last);
        }
        channel.ration(HEADER);
        if (records == null) {
            records = new WarcReader(channel);
            records.setLenient(true);
        }
        var next = records.next();
        channel.unration();
        last = next.orElse(null);
        return next;
    }

    private static void finish(WarcRecord record) throws IOException {
        var body = record.body();
        body.consume();
        if (body.position() < body.size()) {
            throw new EOFException();
        }
    }

    private Optional<Capture> capture(WarcRecord record) {
        if (record instanceof WarcRevisit) {
            revisits++;
        }
        try {
            return record instanceof WarcResponse response && isHttp(response) ? page(response) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            unreadable++;
            return Optional.empty();
        }
    }

    private static boolean isHttp(WarcResponse response) {
        return response.contentType().base().equals(MediaType.HTTP);
    }

    private Optional<Capture> page(WarcResponse response) throws IOException {
        var url = Urls.parse(response.target());
        var http = header(response);
        return url.isPresent() && http.status() / 100 == 2 && isHtml(http)
                ? Optional.of(new Capture(
                        page(url.get(), http), RightsDesk.ofHeaders(http.headers()::all, url.get()), response.date()))
                : Optional.empty();
    }

    private HttpResponse header(WarcResponse response) throws IOException {
        channel.ration(HEADER);
        try {
            return response.http();
        } finally {
            channel.unration();
        }
    }

    private static boolean isHtml(HttpResponse http) {
        String type = http.headers().first("Content-Type").orElse("text/html").toLowerCase(Locale.ROOT);
        return type.isBlank() || type.contains("html");
    }

    private static Page page(URI url, HttpResponse http) throws IOException {
        byte[] body = ContentCoding.decoded(http, LARGEST_PAGE);
        return new Page(url, body, http.headers().first("Content-Type").orElse(null));
    }

    private static String words(Exception e) {
        if (e instanceof EOFException) {
            return CUT_OFF;
        }
        String message = e.getMessage();
        return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
    }
}
