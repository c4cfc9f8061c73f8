package org.kiosque.server.icon;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.imageio.ImageIO;

/** Pictures for tests. */
final class Pictures {

    private Pictures() {}

    static byte[] png(int width, int height) {
        return written(width, height, "png");
    }

    static byte[] written(int width, int height, String format) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A Windows icon of four bits a pixel, its upper left pixel blue, the others red, the lower left one hidden. */
    static byte[] ico(int side) {
        int line = (side * 4 + 31) / 32 * 4;
        int maskLine = (side + 31) / 32 * 4;
        int length = 40 + 16 * 4 + line * side + maskLine * side;
        var file = ByteBuffer.allocate(22 + length).order(ByteOrder.LITTLE_ENDIAN);
        file.putShort((short) 0).putShort((short) 1).putShort((short) 1);
        file.put((byte) side)
                .put((byte) side)
                .putShort((short) 0)
                .putShort((short) 1)
                .putShort((short) 4);
        file.putInt(length).putInt(22);
        file.putInt(40).putInt(side).putInt(2 * side).putShort((short) 1).putShort((short) 4);
        file.position(22 + 40);
        file.putInt(0x00ff0000).putInt(0x000000ff);
        int upperLeft = 22 + 40 + 64 + line * (side - 1);
        file.put(upperLeft, (byte) 0x10);
        file.put(22 + 40 + 64 + line * side, (byte) 0x80);
        return file.array();
    }
}
