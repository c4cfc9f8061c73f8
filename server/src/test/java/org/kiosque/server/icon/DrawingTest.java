package org.kiosque.server.icon;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawingTest {

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif"})
    void picturesOfUsualKindsAreDrawnAgainWithin64Pixels(String format) throws IOException {
        var drawn = drawn(Pictures.written(300, 200, format));

        assertThat(drawn.getWidth()).isEqualTo(64);
        assertThat(drawn.getHeight()).isEqualTo(43);
        int colour = drawn.getRGB(10, 10);
        assertThat(colour >> 16 & 0xff).isGreaterThan(240);
        assertThat(colour & 0xff).isLessThan(15);
    }

    @Test
    void aWindowsIconIsReadFromItsBottomWithItsMask() throws IOException {
        var drawn = drawn(Pictures.ico(16));

        assertThat(drawn.getRGB(0, 0)).isEqualTo(0xff0000ff);
        assertThat(drawn.getRGB(1, 0)).isEqualTo(0xffff0000);
        assertThat(drawn.getRGB(0, 15) >>> 24).isZero();
    }

    @Test
    void aPictureThatCallsItselfHugeIsNotDecoded() {
        byte[] huge = Pictures.png(8, 8);
        ByteBuffer.wrap(huge).putInt(16, 60_000).putInt(20, 60_000);

        assertThat(Drawing.png(huge)).isEmpty();
    }

    @Test
    void whatIsNoPictureIsNone() {
        assertThat(Drawing.png(new byte[0])).isEmpty();
        assertThat(Drawing.png("<svg onload='x()'></svg>".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(Drawing.png("GIF89a and then nothing of the kind".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void noBrokenPictureEndsInAnException() {
        var random = new Random(15_082_025);
        byte[][] whole = {Pictures.ico(16), Pictures.png(20, 20), Pictures.written(20, 20, "gif")};
        int drawn = 0;
        for (int i = 0; i < 3_000; i++) {
            byte[] broken = whole[i % whole.length].clone();
            for (int times = 1 + random.nextInt(4); times > 0; times--) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }
            drawn += Drawing.png(Arrays.copyOf(broken, broken.length - random.nextInt(3)))
                            .isPresent()
                    ? 1
                    : 0;
        }
        assertThat(drawn).isPositive();
    }

    private static BufferedImage drawn(byte[] sent) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(Drawing.png(sent).orElseThrow()));
    }
}
