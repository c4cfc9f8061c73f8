package org.kiosque.server.warc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;

/** An archive's bytes, counted; those of a header are rationed, so that a hostile one can't fill the memory. */
final class RationedChannel implements ReadableByteChannel {

    private final ReadableByteChannel source;
    private volatile long position;
    private long ration = Long.MAX_VALUE;

    RationedChannel(ReadableByteChannel source) {
        this.source = source;
    }

    /** Lets at most so many bytes be read from now on. */
    void ration(long bytes) {
        ration = bytes;
    }

    void unration() {
        ration = Long.MAX_VALUE;
    }

    /** How many bytes were read. */
    long position() {
        return position;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        if (ration <= 0) {
            throw new IOException("a record's header does not end");
        }
        int read = source.read(target);
        position += Math.max(0, read);
        ration -= Math.max(0, read);
        return read;
    }

    @Override
    public boolean isOpen() {
        return source.isOpen();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
