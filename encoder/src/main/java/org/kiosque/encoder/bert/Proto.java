package org.kiosque.encoder.bert;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One message in protobuf's wire format; what is put into it is not copied. */
final class Proto {

    private static final int VARINT = 0;
    private static final int BYTES = 2;
    private static final int FIXED32 = 5;
    private static final int MORE = 0x80;

    private final List<byte[]> parts = new ArrayList<>();
    private long size;

    Proto number(int field, long value) {
        return add(varint((long) field << 3 | VARINT)).add(varint(value));
    }

    Proto real(int field, float value) {
        return add(varint((long) field << 3 | FIXED32))
                .add(ByteBuffer.allocate(Float.BYTES)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putFloat(value)
                        .array());
    }

    Proto text(int field, String value) {
        return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    Proto bytes(int field, byte[] value) {
        return start(field, value.length).add(value);
    }

    Proto message(int field, Proto value) {
        start(field, value.size);
        value.parts.forEach(this::add);
        return this;
    }

    void writeTo(OutputStream out) throws IOException {
        for (byte[] part : parts) {
            out.write(part);
        }
    }

    private Proto start(int field, long length) {
        return add(varint((long) field << 3 | BYTES)).add(varint(length));
    }

    private Proto add(byte[] part) {
        parts.add(part);
        size += part.length;
        return this;
    }

    private static byte[] varint(long value) {
        var bytes = ByteBuffer.allocate(10);
        long rest = value;
        while (Long.compareUnsigned(rest, MORE) >= 0) {
            bytes.put((byte) (rest | MORE));
            rest >>>= 7;
        }
        bytes.put((byte) rest);
        byte[] written = new byte[bytes.position()];
        bytes.flip().get(written);
        return written;
    }
}
