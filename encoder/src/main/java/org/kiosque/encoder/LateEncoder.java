package org.kiosque.encoder;

import org.jspecify.annotations.Nullable;
import org.kiosque.engine.terms.Meaning;

/** An encoder that is loaded when it first has a text to read. Safe for use by several threads. */
public final class LateEncoder implements Encoder {

    private final EncoderFolder folder;
    private @Nullable Encoder loaded;
    private @Nullable EncoderException fault;

    public LateEncoder(EncoderFolder folder) {
        this.folder = folder;
    }

    @Override
    public String name() {
        return folder.name();
    }

    @Override
    public Meaning encode(String text) {
        return loaded().encode(text);
    }

    /** The same each time, also where it can't be loaded: that is found out once. */
    private synchronized Encoder loaded() {
        if (fault != null) {
            throw fault;
        }
        if (loaded == null) {
            try {
                loaded = OnnxEncoder.open(folder);
            } catch (EncoderException e) {
                fault = e;
                throw e;
            }
        }
        return loaded;
    }

    @Override
    public synchronized void close() {
        if (loaded != null) {
            loaded.close();
            loaded = null;
        }
    }
}
