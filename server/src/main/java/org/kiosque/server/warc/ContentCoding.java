package org.kiosque.server.warc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;

/** Undoes an answer's Content-Encoding; some archives keep the header although they have undone it themselves. */
final class ContentCoding {

    private static final String HEADER = "Content-Encoding";

    private ContentCoding() {}

    /** The body as a browser would read it; fails where it is larger than the limit in bytes, packed or not. */
    static byte[] decoded(HttpResponse http, int limit) throws IOException {
        byte[] raw = read(http.body().stream(), limit);
        var coding = http.headers().first(HEADER);
        if (coding.isEmpty() || raw.length == 0 || isMarkup(raw)) {
            return raw;
        }
        String name = coding.get().strip();
        if (name.equalsIgnoreCase("deflate")) {
            return read(new InflaterInputStream(new ByteArrayInputStream(raw), new Inflater(!isZlib(raw))), limit);
        }
        var packed = new HttpResponse.Builder(200, "OK")
                .addHeader(HEADER, name)
                .body(MediaType.OCTET_STREAM, raw)
                .build();
        return read(packed.bodyDecoded().stream(), limit);
    }

    private static byte[] read(InputStream body, int limit) throws IOException {
        byte[] bytes = body.readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw new IOException("Larger than " + limit / 1024 + " KiB");
        }
        return bytes;
    }

    /** What the standard calls deflate has zlib's header; some servers leave it out. */
    private static boolean isZlib(byte[] raw) {
        return raw.length > 1 && (raw[0] & 0xf) == 8 && ((raw[0] & 0xff) << 8 | raw[1] & 0xff) % 31 == 0;
    }

    private static boolean isMarkup(byte[] raw) {
        int at = 0;
        while (at < raw.length && raw[at] <= ' ' && raw[at] > 0) {
            at++;
        }
        return at < raw.length && raw[at] == '<';
    }
}
