package org.kiosque.encoder.bert;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The variables of a TensorFlow model: {@code variables.index}, a table in LevelDB's format that tells where each
 * tensor stands, and {@code variables.data-00000-of-00001} with their numbers.
 */
final class TensorBundle {

    private static final int FOOTER = 48;
    private static final long MAGIC = 0xdb4775248b80fb57L;
    private static final long MOST_INDEX = 16L << 20;
    private static final int FLOAT = 1;
    private static final int MOST_EXTENT = 1 << 20;

    private final Map<String, Entry> entries = new HashMap<>();
    private final Path data;

    /** Where a tensor's numbers stand; {@code offset} and {@code size} in bytes. */
    private record Entry(long type, int[] shape, long offset, long size) {

        /** Whether there are as many numbers as the shape tells, and some. */
        boolean isWhole() {
            long numbers = Arrays.stream(shape).asLongStream().reduce(1, (a, b) -> a * b);
            return Arrays.stream(shape).allMatch(extent -> extent > 0 && extent < MOST_EXTENT)
                    && size == numbers * Float.BYTES;
        }
    }

    /** Numbers in row-major order. */
    record Tensor(float[] values, int[] shape) {}

    private TensorBundle(Path data) {
        this.data = data;
    }

    /**
     * Reads the index.
     *
     * @throws IOException also where it isn't one
     */
    static TensorBundle open(Path folder) throws IOException {
        Path index = folder.resolve("variables.index");
        if (Files.size(index) > MOST_INDEX) {
            throw new IOException(index + " is too large to be an index of variables");
        }
        TensorBundle bundle = new TensorBundle(folder.resolve("variables.data-00000-of-00001"));
        try {
            bundle.read(ByteBuffer.wrap(Files.readAllBytes(index)).order(ByteOrder.LITTLE_ENDIAN));
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new IOException(index + " is not an index of variables", e);
        }
        return bundle;
    }

    private void read(ByteBuffer index) {
        if (index.getLong(index.limit() - Long.BYTES) != MAGIC) {
            throw new IllegalArgumentException("no table");
        }
        index.position(index.limit() - FOOTER);
        handle(index);
        block(index, handle(index), (last, where) -> block(index, handle(where), this::entry));
    }

    /** The place and the length of a block. */
    private record Handle(int offset, int size) {}

    private interface Visitor {
        void visit(String key, ByteBuffer value);
    }

    private static Handle handle(ByteBuffer at) {
        return new Handle(Math.toIntExact(ProtoReader.varint(at)), Math.toIntExact(ProtoReader.varint(at)));
    }

    /** Visits the entries of a block, each of whose keys goes on from the one before. */
    private static void block(ByteBuffer index, Handle handle, Visitor visitor) {
        ByteBuffer block = index.slice(handle.offset(), handle.size()).order(ByteOrder.LITTLE_ENDIAN);
        int restarts = block.getInt(block.limit() - Integer.BYTES);
        block.limit(block.limit() - Integer.BYTES * (restarts + 1));
        byte[] key = {};
        while (block.hasRemaining()) {
            int shared = Math.toIntExact(ProtoReader.varint(block));
            int own = Math.toIntExact(ProtoReader.varint(block));
            int length = Math.toIntExact(ProtoReader.varint(block));
            key = Arrays.copyOf(key, shared + own);
            block.get(key, shared, own);
            visitor.visit(new String(key, StandardCharsets.UTF_8), block.slice(block.position(), length));
            block.position(block.position() + length);
        }
    }

    private void entry(String name, ByteBuffer value) {
        ProtoReader reader = new ProtoReader(value);
        long type = 0;
        int[] shape = {};
        long offset = 0;
        long size = 0;
        while (!name.isEmpty() && reader.hasNext()) {
            switch (reader.field()) {
                case 1 -> type = reader.number();
                case 2 -> shape = shape(new ProtoReader(reader.bytes()));
                case 4 -> offset = reader.number();
                case 5 -> size = reader.number();
                default -> reader.skip();
            }
        }
        entries.put(name, new Entry(type, shape, offset, size));
    }

    private static int[] shape(ProtoReader reader) {
        int[] shape = {};
        while (reader.hasNext()) {
            if (reader.field() == 2) {
                shape = Arrays.copyOf(shape, shape.length + 1);
                shape[shape.length - 1] = extent(new ProtoReader(reader.bytes()));
            } else {
                reader.skip();
            }
        }
        return shape;
    }

    private static int extent(ProtoReader reader) {
        int extent = 0;
        while (reader.hasNext()) {
            if (reader.field() == 1) {
                extent = Math.toIntExact(reader.number());
            } else {
                reader.skip();
            }
        }
        return extent;
    }

    /**
     * A tensor of floats.
     *
     * @param rank how many dimensions it has
     * @throws IOException also where there is none of that name and rank
     */
    Tensor read(String name, int rank) throws IOException {
        Entry entry = entries.get(name);
        if (entry == null || entry.type() != FLOAT || entry.shape().length != rank || !entry.isWhole()) {
            throw new IOException("the model has no variable " + name);
        }
        float[] values = new float[Math.toIntExact(entry.size() / Float.BYTES)];
        try (FileChannel channel = FileChannel.open(data)) {
            if (entry.offset() < 0 || entry.offset() > channel.size() - entry.size()) {
                throw new IOException("the variable " + name + " ends behind the file");
            }
            channel.map(FileChannel.MapMode.READ_ONLY, entry.offset(), entry.size())
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer()
                    .get(values);
        }
        return new Tensor(values, entry.shape());
    }
}
