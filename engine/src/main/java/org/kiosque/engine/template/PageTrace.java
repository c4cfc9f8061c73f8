package org.kiosque.engine.template;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;

/**
 * What a {@link TemplateLearner} remembers of one page: the fingerprints of its article's texts, and a sketch of what
 * the article is about. At most some 1,200 bytes.
 */
public final class PageTrace {

    /** What recurs stands before and after the text; of longer articles only these many texts are looked at. */
    private static final int FIRST = 30;

    private static final int LAST = 50;
    private static final int LARGEST = 1 << 12;

    private final long[] fingerprints;
    private final int[] topic;

    private PageTrace(long[] fingerprints, int[] topic) {
        this.fingerprints = fingerprints;
        this.topic = topic;
    }

    /** The trace of an article; what stood on other pages already tells nothing of its topic. */
    static PageTrace of(List<String> texts, LongPredicate stoodElsewhere) {
        List<String> edges = edges(texts);
        long[] fingerprints = HostTemplate.fingerprints(edges);
        List<String> own = edges.stream()
                .filter(text -> !stoodElsewhere.test(Fingerprint.of(text)))
                .toList();
        long[] distinct =
                LongStream.of(fingerprints).filter(each -> each != 0).distinct().toArray();
        return new PageTrace(distinct, Topic.of(tells(own, edges) ? own : edges));
    }

    static List<String> edges(List<String> texts) {
        return texts.size() <= FIRST + LAST
                ? texts
                : LongStream.range(0, texts.size())
                        .filter(i -> i < FIRST || i >= texts.size() - LAST)
                        .mapToObj(i -> texts.get((int) i))
                        .toList();
    }

    private static boolean tells(List<String> own, List<String> all) {
        return 3 * HostTemplate.length(own) >= HostTemplate.length(all);
    }

    long[] fingerprints() {
        return fingerprints;
    }

    boolean shows(long fingerprint) {
        return LongStream.of(fingerprints).anyMatch(each -> each == fingerprint);
    }

    boolean tellsTheSameAs(PageTrace other) {
        return Topic.same(topic, other.topic);
    }

    /** A form to keep; {@link #parse} reads it. */
    public byte[] bytes() {
        ByteBuffer out = ByteBuffer.allocate(4 + 8 * fingerprints.length + 4 * topic.length);
        out.putInt(fingerprints.length);
        for (long each : fingerprints) {
            out.putLong(each);
        }
        for (int each : topic) {
            out.putInt(each);
        }
        return out.array();
    }

    /** A trace from its kept form; empty for bytes that are none. */
    public static Optional<PageTrace> parse(byte[] bytes) {
        int count = bytes.length < 4 || bytes.length > LARGEST
                ? -1
                : ByteBuffer.wrap(bytes).getInt();
        int rest = bytes.length - 4 - 8 * count;
        if (count < 0 || count > FIRST + LAST + 1 || rest < 0 || rest % 4 != 0) {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(bytes, 4, bytes.length - 4);
        long[] fingerprints = new long[count];
        for (int i = 0; i < count; i++) {
            fingerprints[i] = in.getLong();
        }
        int[] topic = new int[rest / 4];
        for (int i = 0; i < topic.length; i++) {
            topic[i] = in.getInt();
        }
        return Optional.of(new PageTrace(fingerprints, topic));
    }
}
