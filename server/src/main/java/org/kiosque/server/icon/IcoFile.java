package org.kiosque.server.icon;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads Windows icons (ICO): the largest picture in the file, a PNG or an uncompressed bitmap with its mask. */
final class IcoFile {

    private static final int HEAD = 6;
    private static final int ENTRY = 16;
    private static final int MOST = 64;
    private static final int BITMAP_HEAD = 40;
    private static final int WIDEST = 256;

    private final ByteBuffer bytes;
    private final int width;
    private final int height;
    private final int depth;
    private final int[] palette;

    private IcoFile(ByteBuffer bytes) {
        this.bytes = bytes;
        this.width = bytes.getInt(4);
        this.height = bytes.getInt(8) / 2;
        this.depth = bytes.getShort(14);
        boolean readable = width > 0 && width <= WIDEST && height > 0 && height <= WIDEST && bytes.getInt(16) == 0;
        if (!readable || bytes.getInt(0) != BITMAP_HEAD) {
            throw new IllegalArgumentException("a bitmap of another kind");
        }
        this.palette = palette(bytes, depth);
    }

    static boolean isOne(byte[] sent) {
        return sent.length > HEAD && sent[0] == 0 && sent[1] == 0 && sent[2] == 1 && sent[3] == 0;
    }

    /** The largest picture, or null; fails where the file is broken. */
    static @Nullable BufferedImage read(byte[] sent) throws IOException {
        var file = ByteBuffer.wrap(sent).order(ByteOrder.LITTLE_ENDIAN);
        int best = -1;
        int size = 0;
        for (int i = 0; i < Math.min(MOST, file.getShort(4)); i++) {
            int entry = HEAD + i * ENTRY;
            int side = file.get(entry) == 0 ? WIDEST : file.get(entry) & 0xff;
            // Of pictures of one size the later has more colours by custom.
            if (side >= size) {
                size = side;
                best = entry;
            }
        }
        return best < 0 ? null : picture(sent, file.getInt(best + 12), file.getInt(best + 8));
    }

    private static @Nullable BufferedImage picture(byte[] sent, int from, int length) throws IOException {
        byte[] inner = Arrays.copyOfRange(sent, from, Math.min(sent.length, Math.addExact(from, length)));
        return inner[0] == (byte) 0x89
                ? Drawing.read(inner)
                : new IcoFile(ByteBuffer.wrap(inner).order(ByteOrder.LITTLE_ENDIAN)).drawn();
    }

    private static int[] palette(ByteBuffer bytes, int depth) {
        int told = bytes.getInt(32);
        int[] colours = new int[depth > 8 ? 0 : told > 0 && told <= 1 << depth ? told : 1 << depth];
        for (int i = 0; i < colours.length; i++) {
            colours[i] = 0xff000000 | bytes.getInt(BITMAP_HEAD + 4 * i);
        }
        return colours;
    }

    private BufferedImage drawn() {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        int pixels = BITMAP_HEAD + 4 * palette.length;
        int line = line(depth);
        int mask = pixels + line * height;
        boolean masked = depth < 32 && mask + line(1) * height <= bytes.limit();
        for (int y = 0; y < height; y++) {
            // Bitmaps begin at the bottom.
            int row = height - 1 - y;
            for (int x = 0; x < width; x++) {
                boolean hidden = masked && bit(mask + row * line(1), x) == 1;
                image.setRGB(x, y, hidden ? 0 : colour(pixels + row * line, x));
            }
        }
        return image;
    }

    /** The bytes of a line of pixels, which ends on a whole word. */
    private int line(int bits) {
        return (width * bits + 31) / 32 * 4;
    }

    private int colour(int line, int x) {
        return switch (depth) {
            case 32 -> bytes.getInt(line + 4 * x);
            case 24 ->
                0xff000000
                        | (bytes.get(line + 3 * x + 2) & 0xff) << 16
                        | (bytes.get(line + 3 * x + 1) & 0xff) << 8
                        | (bytes.get(line + 3 * x) & 0xff);
            case 8 -> palette[bytes.get(line + x) & 0xff];
            case 4 -> palette[(bytes.get(line + x / 2) >> (x % 2 == 0 ? 4 : 0)) & 0xf];
            case 1 -> palette[bit(line, x)];
            default -> throw new IllegalArgumentException("a bitmap of " + depth + " bits");
        };
    }

    private int bit(int line, int x) {
        return (bytes.get(line + x / 8) >> (7 - x % 8)) & 1;
    }
}
