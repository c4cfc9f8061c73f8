package org.kiosque.engine.copies;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Signatures of 128 minima, of which two sets share about as large a part as they share of their members. */
final class MinHash {

    static final int BANDS = 64;
    private static final int ROWS = 2;
    private static final long[] SEEDS = seeds();

    private MinHash() {}

    private static long[] seeds() {
        SplittableRandom random = new SplittableRandom(20_250_815);
        return random.longs((long) BANDS * ROWS).toArray();
    }

    static long[] signature(long[] members) {
        long[] minima = new long[SEEDS.length];
        Arrays.fill(minima, Long.MAX_VALUE);
        for (long member : members) {
            for (int i = 0; i < minima.length; i++) {
                minima[i] = Math.min(minima[i], mix(member ^ SEEDS[i]));
            }
        }
        return minima;
    }

    /**
     * One key for each band of a signature; sets are worth comparing where they share any. Two rows a band find a
     * copy shortened to a fifth nine times in ten.
     */
    static long[] bands(long[] signature) {
        long[] keys = new long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long first = signature[band * ROWS];
            long second = signature[band * ROWS + 1];
            keys[band] = mix(first + mix(second + band));
        }
        return keys;
    }

    private static long mix(long value) {
        long mixed = (value ^ value >>> 32) * 0xd6e8feb86659fd93L;
        mixed = (mixed ^ mixed >>> 32) * 0xd6e8feb86659fd93L;
        return mixed ^ mixed >>> 32;
    }
}
