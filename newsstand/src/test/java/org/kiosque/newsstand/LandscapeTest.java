package org.kiosque.newsstand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class LandscapeTest {

    @Test
    void aPictureIsAValidPngOfThePromisedSize() throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(Landscape.png("/img/alaska.png")));

        assertThat(image.getWidth()).isEqualTo(640);
        assertThat(image.getHeight()).isEqualTo(360);
        assertThat(image.getRGB(0, 0)).isNotEqualTo(image.getRGB(0, 359));
    }

    @Test
    void theSameNameGivesTheSamePictureAndAnotherAnother() {
        assertThat(Landscape.png("a")).isEqualTo(Landscape.png("a")).isNotEqualTo(Landscape.png("b"));
    }
}
