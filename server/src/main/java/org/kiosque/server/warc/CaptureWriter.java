package org.kiosque.server.warc;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.kiosque.engine.extract.Page;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/** Writes pages as a gzipped WARC 1.1, each as the answer of its server, with what is known of its header. */
public final class CaptureWriter implements AutoCloseable {

    private static final Map<String, List<String>> ABOUT = Map.of(
            "software", List.of("Kiosque"),
            "format", List.of("WARC File Format 1.1"),
            "conformsTo", List.of("http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"));

    private final WarcWriter records;

    public CaptureWriter(OutputStream out, Instant now) throws IOException {
        records = new WarcWriter(Channels.newChannel(out), WarcCompression.GZIP);
        records.write(new Warcinfo.Builder()
                .version(MessageVersion.WARC_1_1)
                .date(now)
                .fields(ABOUT)
                .build());
    }

    public void write(Capture capture) throws IOException {
        var page = capture.page();
        records.write(new WarcResponse.Builder(page.url())
                .version(MessageVersion.WARC_1_1)
                .date(capture.when())
                .payloadDigest(sha1(page.body()))
                .body(answer(page))
                .build());
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    private static HttpResponse answer(Page page) {
        String type = page.contentType() == null ? "text/html" : page.contentType();
        return new HttpResponse.Builder(200, "OK")
                .body(MediaType.parseLeniently(type), page.body())
                .build();
    }

    /** The digest that archives' tools compare payloads by. */
    private static WarcDigest sha1(byte[] payload) {
        try {
            return new WarcDigest("sha1", MessageDigest.getInstance("SHA-1").digest(payload));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-1", e);
        }
    }
}
