package org.kiosque.newsstand;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Encodes pictures of up to 256 colours as PNG. */
final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private Png() {}

    /**
     * A PNG file.
     *
     * @param pixels indexes into the palette, row by row
     * @param palette 0xRRGGBB
     */
    static byte[] encode(int width, byte[] pixels, int[] palette) {
        int height = pixels.length / width;
        ByteBuffer head = ByteBuffer.allocate(13).putInt(width).putInt(height);
        head.put(new byte[] {8, 3, 0, 0, 0});
        ByteBuffer colours = ByteBuffer.allocate(palette.length * 3);
        for (int colour : palette) {
            colours.put((byte) (colour >> 16)).put((byte) (colour >> 8)).put((byte) colour);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        writeChunk(out, "IHDR", head.array());
        writeChunk(out, "PLTE", colours.array());
        writeChunk(out, "IDAT", deflated(filtered(width, pixels)));
        writeChunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    /** An icon file that holds a square PNG. */
    static byte[] icon(int size, byte[] png) {
        ByteBuffer icon = ByteBuffer.allocate(22 + png.length).order(ByteOrder.LITTLE_ENDIAN);
        icon.putShort((short) 0).putShort((short) 1).putShort((short) 1);
        icon.put((byte) size).put((byte) size).put((byte) 0).put((byte) 0);
        icon.putShort((short) 1).putShort((short) 8).putInt(png.length).putInt(22);
        return icon.put(png).array();
    }

    private static byte[] filtered(int width, byte[] pixels) {
        int height = pixels.length / width;
        ByteBuffer rows = ByteBuffer.allocate(pixels.length + height);
        for (int y = 0; y < height; y++) {
            rows.put((byte) 0).put(pixels, y * width, width);
        }
        return rows.array();
    }

    private static byte[] deflated(byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Deflater deflater = new Deflater()) {
            deflater.setInput(data);
            deflater.finish();
            byte[] buffer = new byte[8192];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
        }
        return out.toByteArray();
    }

    private static void writeChunk(ByteArrayOutputStream out, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(name);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
