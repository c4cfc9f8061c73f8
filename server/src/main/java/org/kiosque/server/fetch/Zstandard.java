package org.kiosque.server.fetch;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.util.Native;
import java.io.IOException;
import okhttp3.CompressionInterceptor.DecompressionAlgorithm;
import okio.BufferedSource;
import okio.Okio;
import okio.Source;
import org.jboss.logging.Logger;

/** Zstandard (RFC 8878) with windows of at most 8 MiB, as RFC 9659 asks of the web. */
final class Zstandard implements DecompressionAlgorithm {

    private static final Logger LOG = Logger.getLogger(Zstandard.class);
    private static final int WINDOW_LOG = 23;

    /** Whether this machine can run the native library; where it can't, zstd is not asked for. */
    static boolean isAvailable() {
        try {
            Native.load();
            return true;
        } catch (UnsatisfiedLinkError | ExceptionInInitializerError e) {
            LOG.debugf(e, "No zstd on this machine");
            return false;
        }
    }

    @Override
    public String getEncoding() {
        return "zstd";
    }

    @Override
    public Source decompress(BufferedSource compressed) {
        try {
            var stream = new ZstdInputStream(compressed.inputStream());
            stream.setLongMax(WINDOW_LOG);
            return Okio.source(stream);
        } catch (IOException e) {
            throw new IllegalStateException("zstd can't begin", e);
        }
    }
}
