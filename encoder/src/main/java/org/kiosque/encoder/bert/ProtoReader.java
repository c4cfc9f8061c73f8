package org.kiosque.encoder.bert;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads the fields of a message in protobuf's wire format one after another. */
final class ProtoReader {

    private static final int LONGEST_VARINT = 63;

    private final ByteBuffer buffer;
    private int wire;

    ProtoReader(ByteBuffer message) {
        buffer = message.slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    boolean hasNext() {
        return buffer.hasRemaining();
    }

    /** The number of the next field, whose value is then to be read or skipped. */
    int field() {
        long tag = varint();
        wire = (int) (tag & 7);
        return (int) (tag >>> 3);
    }

    long number() {
        return varint();
    }

    /** The bytes of a text or an inner message. */
    ByteBuffer bytes() {
        int length = Math.toIntExact(varint());
        if (length < 0 || length > buffer.remaining()) {
            throw new BufferUnderflowException();
        }
        ByteBuffer bytes = buffer.slice(buffer.position(), length).order(ByteOrder.LITTLE_ENDIAN);
        buffer.position(buffer.position() + length);
        return bytes;
    }

    void skip() {
        switch (wire) {
            case 0 -> varint();
            case 1 -> buffer.position(buffer.position() + Long.BYTES);
            case 2 -> bytes();
            case 5 -> buffer.position(buffer.position() + Integer.BYTES);
            default -> throw new IllegalArgumentException("no wire type " + wire);
        }
    }

    /** A number in protobuf's variable length, read from where the buffer stands. */
    static long varint(ByteBuffer from) {
        long value = 0;
        for (int shift = 0; shift <= LONGEST_VARINT; shift += 7) {
            byte next = from.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number without end");
    }

    private long varint() {
        return varint(buffer);
    }
}
