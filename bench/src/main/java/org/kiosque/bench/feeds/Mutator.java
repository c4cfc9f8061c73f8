package org.kiosque.bench.feeds;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Changes a feed at random places: bytes, tokens, whole elements, and pieces of other feeds. */
final class Mutator {
    private static final List<byte[]> TOKENS = List.of(
                    "<",
                    ">",
                    "&",
                    "\"",
                    "'",
                    "]]>",
                    "<![CDATA[",
                    "<!--",
                    "-->",
                    "</item>",
                    "<item>",
                    "<entry>",
                    "&#0;",
                    "&#x10FFFF;",
                    "&#xD800;",
                    "&#128;",
                    "&nbsp;",
                    "&x;",
                    "<!DOCTYPE a [",
                    "<!ENTITY a 'b'>",
                    "]>",
                    "<?xml",
                    "<?xml version='1.0' encoding='utf-16'?>",
                    "?>",
                    "xmlns:a=''",
                    "xml:base='../'",
                    "xml:lang='fr'",
                    "\u0000",
                    "\ufeff",
                    "\ud83d\ude00",
                    "{",
                    "}",
                    "[",
                    "]",
                    "\\u",
                    ",",
                    "null",
                    "-1",
                    "1e999",
                    "99999999999999999999",
                    "Fri, 31 Feb 2025 25:61:61 +9999",
                    "http://[::1",
                    "javascript:x",
                    "<p>",
                    "</p>",
                    "<table><b>",
                    "</b></table>",
                    "<svg><style>",
                    "<a href=",
                    "&lt;script&gt;",
                    "=",
                    "/>",
                    "</",
                    "\r\n")
            .stream()
            .map(token -> token.getBytes(StandardCharsets.UTF_8))
            .toList();

    private final Random random;
    private final List<byte[]> seeds;

    Mutator(Random random, List<byte[]> seeds) {
        this.random = random;
        this.seeds = seeds;
    }

    byte[] mutant() {
        byte[] feed = any(seeds);
        for (int times = 1 + random.nextInt(4); times > 0; times--) {
            feed = mutated(feed);
        }
        return feed;
    }

    private byte[] mutated(byte[] feed) {
        int at = random.nextInt(feed.length + 1);
        return switch (random.nextInt(8)) {
            case 0 -> Arrays.copyOf(feed, Math.max(1, at));
            case 1 -> spliced(feed, at, at, any(TOKENS));
            case 2 -> spliced(feed, at, end(feed, at, 40), new byte[0]);
            case 3 -> spliced(feed, at, end(feed, at, 1), new byte[] {(byte) random.nextInt(256)});
            case 4 -> spliced(feed, at, at, piece(any(seeds)));
            case 5 -> spliced(feed, at, end(feed, at, 30), any(TOKENS));
            case 6 -> withoutElement(feed, at);
            default -> twice(feed, at);
        };
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private int end(byte[] feed, int from, int longest) {
        return Math.min(feed.length, from + 1 + random.nextInt(longest));
    }

    private byte[] piece(byte[] feed) {
        int from = random.nextInt(feed.length);
        return Arrays.copyOfRange(feed, from, end(feed, from, 300));
    }

    /** Leaves out a tag. */
    private static byte[] withoutElement(byte[] feed, int from) {
        int open = next(feed, from, '<');
        return spliced(feed, open, next(feed, open, '>'), new byte[0]);
    }

    /** Repeats what stands between two tags. */
    private static byte[] twice(byte[] feed, int from) {
        int open = next(feed, from, '<');
        int close = next(feed, next(feed, open, '>'), '>');
        return feed.length > 20_000 ? feed : spliced(feed, open, open, Arrays.copyOfRange(feed, open, close));
    }

    private static int next(byte[] feed, int from, char sign) {
        int at = from;
        while (at < feed.length && feed[at] != sign) {
            at++;
        }
        return at;
    }

    private static byte[] spliced(byte[] feed, int from, int to, byte[] inserted) {
        byte[] spliced = new byte[feed.length - (to - from) + inserted.length];
        System.arraycopy(feed, 0, spliced, 0, from);
        System.arraycopy(inserted, 0, spliced, from, inserted.length);
        System.arraycopy(feed, to, spliced, from + inserted.length, feed.length - to);
        return spliced.length == 0 ? new byte[] {'<'} : spliced;
    }
}
