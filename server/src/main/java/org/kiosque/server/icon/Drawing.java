package org.kiosque.server.icon;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Draws a picture of others again as a small PNG, so that nothing of what they sent is served: PNG, JPEG, GIF and ICO,
 * known by their first bytes. Its size is looked at before it is decoded.
 */
final class Drawing {

    private static final int SIDE = 64;
    private static final int WIDEST = 2048;

    private Drawing() {}

    /** The picture as PNG of at most 64 pixels a side; empty where it is none of these kinds, broken or too large. */
    static Optional<byte[]> png(byte[] sent) {
        try {
            BufferedImage picture = IcoFile.isOne(sent) ? IcoFile.read(sent) : read(sent);
            return picture == null ? Optional.empty() : Optional.of(written(small(picture)));
        } catch (IOException | RuntimeException e) {
            // The decoders fail in many ways on broken pictures; to us they are all one.
            return Optional.empty();
        }
    }

    /** Decodes a picture of a known kind, or null. */
    static @Nullable BufferedImage read(byte[] sent) throws IOException {
        String format = format(sent);
        var readers = format.isEmpty() ? null : ImageIO.getImageReadersByFormatName(format);
        if (readers == null || !readers.hasNext()) {
            return null;
        }
        ImageReader reader = readers.next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
            reader.setInput(in, true, true);
            boolean bounded = reader.getWidth(0) <= WIDEST && reader.getHeight(0) <= WIDEST;
            return bounded ? reader.read(0) : null;
        } finally {
            reader.dispose();
        }
    }

    private static String format(byte[] sent) {
        if (sent.length < 16) {
            return "";
        }
        return switch ((sent[0] & 0xff) << 16 | (sent[1] & 0xff) << 8 | (sent[2] & 0xff)) {
            case 0x89504e -> "png";
            case 0xffd8ff -> "jpeg";
            case 0x474946 -> "gif";
            default -> "";
        };
    }

    /** Halved until it is near, then drawn at its size: fine lines stay visible. */
    private static BufferedImage small(BufferedImage picture) {
        BufferedImage drawn = picture;
        while (Math.max(drawn.getWidth(), drawn.getHeight()) >= 2 * SIDE) {
            drawn = scaled(drawn, (drawn.getWidth() + 1) / 2, (drawn.getHeight() + 1) / 2);
        }
        int longer = Math.max(drawn.getWidth(), drawn.getHeight());
        double factor = Math.min(1, (double) SIDE / longer);
        return scaled(drawn, (int) Math.ceil(drawn.getWidth() * factor), (int) Math.ceil(drawn.getHeight() * factor));
    }

    private static BufferedImage scaled(BufferedImage picture, int width, int height) {
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var graphics = drawn.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        return drawn;
    }

    private static byte[] written(BufferedImage picture) throws IOException {
        var out = new ByteArrayOutputStream();
        // A stream in memory: the usual way would make a file for each.
        try (var stream = new javax.imageio.stream.MemoryCacheImageOutputStream(out)) {
            ImageIO.write(picture, "png", stream);
        }
        return out.toByteArray();
    }
}
