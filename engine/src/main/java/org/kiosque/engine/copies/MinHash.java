package org.kiosque.engine.copies;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Keys by which sets that are alike find each other: of a signature of minima, of which two sets share about as large a
 * part as they share of their members, one key for each band of some rows. Sets that share any are worth comparing.
 */
final class MinHash {

    private final int bands;
    private final int rows;
    private final long[] seeds;

    MinHash(int bands, int rows) {
        this.bands = bands;
        this.rows = rows;
        this.seeds = new SplittableRandom(20_250_815).longs((long) bands * rows).toArray();
    }

    /** The keys of a set; none of an empty one. */
    long[] keys(int[] members) {
        if (members.length == 0) {
            return new long[0];
        }
        long[] minima = signature(members);
        long[] keys = new long[bands];
        for (int band = 0; band < bands; band++) {
            long key = band;
            for (int row = rows - 1; row >= 0; row--) {
                key = mix(minima[band * rows + row] + key);
            }
            keys[band] = key;
        }
        return keys;
    }

    private long[] signature(int[] members) {
        long[] minima = new long[seeds.length];
        Arrays.fill(minima, Long.MAX_VALUE);
        for (int member : members) {
            for (int i = 0; i < minima.length; i++) {
                minima[i] = Math.min(minima[i], mix(member ^ seeds[i]));
            }
        }
        return minima;
    }

    private static long mix(long value) {
        long mixed = (value ^ value >>> 32) * 0xd6e8feb86659fd93L;
        mixed = (mixed ^ mixed >>> 32) * 0xd6e8feb86659fd93L;
        return mixed ^ mixed >>> 32;
    }
}
