package org.kiosque.engine.template;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/** The texts that recur on articles of one host, by their fingerprints: newsletters, biographies, "about us". */
public final class HostTemplate {

    /** Nothing is known of the host. */
    public static final HostTemplate NONE = new HostTemplate(new long[0]);

    private static final int LABEL = 40;
    private static final int PROSE = 80;

    private final long[] fingerprints;

    private HostTemplate(long[] fingerprints) {
        this.fingerprints = fingerprints;
    }

    public static HostTemplate of(Collection<Long> fingerprints) {
        return fingerprints.isEmpty()
                ? NONE
                : new HostTemplate(fingerprints.stream()
                        .mapToLong(Long::longValue)
                        .sorted()
                        .toArray());
    }

    /**
     * Which texts of an article recur on others; none where less than half would stay, since such a page is a copy
     * rather than an article with something around it. A short label counts only before another recurring text or at
     * the end: many articles have a section called "Background".
     *
     * @param texts in their order; empty ones stand for what has no text
     */
    public BitSet recurring(List<String> texts) {
        BitSet found = new BitSet();
        if (fingerprints.length == 0) {
            return found;
        }
        long[] each = fingerprints(texts);
        boolean led = true;
        for (int i = texts.size() - 1; i >= 0; i--) {
            boolean label = texts.get(i).length() < LABEL;
            if (each[i] != 0) {
                led = known(each[i]) && (led || !label);
                found.set(i, led);
            }
        }
        int left = found.stream().map(i -> texts.get(i).length()).sum();
        return 2 * left > length(texts) ? new BitSet() : found;
    }

    private boolean known(long fingerprint) {
        return Arrays.binarySearch(fingerprints, fingerprint) >= 0;
    }

    static int length(List<String> texts) {
        return texts.stream().mapToInt(String::length).sum();
    }

    /** A fingerprint for each text, 0 where it has no words; the one that opens the prose has a fingerprint apart. */
    static long[] fingerprints(List<String> texts) {
        long[] found = new long[texts.size()];
        boolean opened = false;
        for (int i = 0; i < found.length; i++) {
            boolean opens = !opened && texts.get(i).length() >= PROSE;
            long fingerprint = Fingerprint.of(texts.get(i));
            found[i] = opens && fingerprint != 0 ? Fingerprint.leading(fingerprint) : fingerprint;
            opened |= opens;
        }
        return found;
    }
}
