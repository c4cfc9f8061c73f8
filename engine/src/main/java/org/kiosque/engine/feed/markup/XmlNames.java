package org.kiosque.engine.feed.markup;

import org.jspecify.annotations.Nullable;

/** The names of one document, each made once. */
final class XmlNames {
    private static final int MOST = 400;
    private static final int BUCKETS = 512;

    private final @Nullable XmlName[] names = new XmlName[BUCKETS];
    private int count;

    /** The name in that part of a text, or null where it is none. */
    @Nullable
    XmlName find(String text, int from, int end) {
        int hash = end - from;
        for (int i = from; i < end; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        int bucket = (hash ^ (hash >>> 9)) & (BUCKETS - 1);
        XmlName name = names[bucket];
        while (name != null && !name.isWrittenAt(text, from, end)) {
            bucket = (bucket + 1) & (BUCKETS - 1);
            name = names[bucket];
        }
        return name == null ? add(text.substring(from, end), bucket) : name;
    }

    private @Nullable XmlName add(String written, int bucket) {
        if (!XmlName.isName(written)) {
            return null;
        }
        XmlName name = new XmlName(written);
        if (count < MOST) {
            names[bucket] = name;
            count++;
        }
        return name;
    }
}
