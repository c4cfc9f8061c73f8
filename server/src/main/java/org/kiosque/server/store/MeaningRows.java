package org.kiosque.server.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.terms.Meaning;

/** What an encoder made of each article. */
public final class MeaningRows {

    private final Handle handle;

    public MeaningRows(Handle handle) {
        this.handle = handle;
    }

    public void put(long article, Meaning meaning) {
        handle.createUpdate("insert or replace into meaning (article_id, vector) values (:id, :vector)")
                .bind("id", article)
                .bind("vector", bytes(meaning))
                .execute();
    }

    public void forgetAll() {
        handle.execute("delete from meaning");
    }

    private static byte[] bytes(Meaning meaning) {
        float[] values = meaning.toArray();
        var bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return bytes.array();
    }

    static @Nullable Meaning meaning(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        float[] values = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return Meaning.of(values);
    }
}
