package org.kiosque.newsstand;

import java.util.Random;

/** Draws an abstract picture that is always the same for the same name: a sky, a sun, rows of hills. */
final class Landscape {
    static final int WIDTH = 640;
    static final int HEIGHT = 360;
    private static final int SHADES = 40;
    private static final int HILLS = 4;

    private final int width;
    private final int height;
    private final Random random;
    private final int[] palette = new int[SHADES * (HILLS + 1) + 1];
    private final byte[] pixels;

    private Landscape(String name, int width, int height) {
        this.width = width;
        this.height = height;
        this.random = new Random(Site.number(name));
        this.pixels = new byte[width * height];
    }

    /** A picture of an article. */
    static byte[] png(String name) {
        return new Landscape(name, WIDTH, HEIGHT).draw();
    }

    /** A square one. */
    static byte[] square(String name, int size) {
        return new Landscape(name, size, size).draw();
    }

    private byte[] draw() {
        mix();
        sky();
        for (int hill = 1; hill <= HILLS; hill++) {
            hill(hill);
        }
        return Png.encode(width, pixels, palette);
    }

    private void mix() {
        double hue = random.nextDouble();
        for (int layer = 0; layer <= HILLS; layer++) {
            double turned = hue + layer * (0.03 + random.nextDouble() * 0.05);
            for (int shade = 0; shade < SHADES; shade++) {
                double fall = shade / (double) SHADES;
                double light = layer == 0 ? 0.62 + 0.30 * fall : 0.72 - layer * 0.13 - 0.12 * fall;
                palette[layer * SHADES + shade] = colour(turned + 0.08 * fall, 0.38 + layer * 0.04, light);
            }
        }
        palette[palette.length - 1] = colour(hue + 0.5 + random.nextDouble() * 0.1, 0.65, 0.80);
    }

    private void sky() {
        double x = width * (0.15 + 0.7 * random.nextDouble());
        double y = height * (0.15 + 0.25 * random.nextDouble());
        double radius = height * (0.07 + 0.09 * random.nextDouble());
        for (int i = 0; i < pixels.length; i++) {
            boolean sun = Math.hypot(i % width - x, i / width - y) < radius;
            int shade = Math.min(SHADES - 1, i / width * SHADES / height);
            pixels[i] = (byte) (sun ? palette.length - 1 : shade);
        }
    }

    private void hill(int layer) {
        double base = height * (0.36 + layer * 0.13);
        double wide = width / (1.5 + random.nextDouble() * 2.5);
        double shift = random.nextDouble() * 7;
        double tall = height * (0.05 + random.nextDouble() * 0.08);
        for (int x = 0; x < width; x++) {
            double crest = base + tall * Math.sin(x / wide * 3 + shift) + tall / 3 * Math.sin(x / wide * 8 + 2 * shift);
            for (int y = Math.max(0, (int) crest); y < height; y++) {
                int shade = Math.min(SHADES - 1, (int) ((y - crest) * SHADES / height * 1.5));
                pixels[y * width + x] = (byte) (layer * SHADES + Math.max(0, shade));
            }
        }
    }

    /** A colour by hue, saturation and lightness, each from 0 to 1. */
    private static int colour(double hue, double saturation, double lightness) {
        double reach = saturation * Math.min(lightness, 1 - lightness);
        int colour = 0;
        for (int offset : new int[] {0, 8, 4}) {
            double turn = (offset + hue * 12) % 12;
            double part = lightness - reach * Math.max(-1, Math.min(Math.min(turn - 3, 9 - turn), 1));
            colour = colour << 8 | (int) Math.round(255 * part);
        }
        return colour;
    }
}
