package org.kiosque.engine.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FeedMutationTest {
    private static final int ROUNDS = 20_000;
    private static final List<String> SPLINTERS = List.of(
            "<",
            ">",
            "&",
            "]]>",
            "<![CDATA[",
            "<!--",
            "-->",
            "</item>",
            "<item>",
            "&#0;",
            "&#x10FFFF;",
            "&nbsp;",
            "\"",
            "<!DOCTYPE a [",
            "<?xml",
            "?>",
            "xmlns:a=''",
            "\u0000",
            "\ud83d",
            "{",
            "}",
            "[",
            "\\u",
            "99999999999999999999");

    @Test
    void noMutationOfAFeedEndsInAnException() {
        List<byte[]> feeds = Fixtures.names().stream().map(Fixtures::feed).toList();
        Random random = new Random(20_250_815);

        assertTimeout(Duration.ofMinutes(10), () -> {
            for (int i = 0; i < ROUNDS; i++) {
                byte[] mutant = mutate(feeds.get(random.nextInt(feeds.size())), feeds, random);
                FeedReading reading = FeedParser.parse(mutant, null, Fixtures.BASE);
                assertThat(reading).isNotNull();
                if (reading instanceof Feed feed) {
                    assertThat(JsonFeed.write(feed)).isNotEmpty();
                }
            }
        });
    }

    @Test
    void noMutationOfAListOfFeedsEndsInAnException() {
        byte[] opml = OpmlTest.LIST.getBytes(StandardCharsets.UTF_8);
        Random random = new Random(15_082_025);

        for (int i = 0; i < 2_000; i++) {
            assertThat(Opml.parse(mutate(opml, List.of(opml), random))).isNotNull();
        }
    }

    private static byte[] mutate(byte[] feed, List<byte[]> feeds, Random random) {
        byte[] mutant = feed.clone();
        for (int times = 1 + random.nextInt(4); times > 0; times--) {
            int at = random.nextInt(mutant.length + 1);
            mutant = switch (random.nextInt(5)) {
                case 0 -> Arrays.copyOf(mutant, Math.max(1, at));
                case 1 ->
                    splice(
                            mutant,
                            at,
                            at,
                            SPLINTERS.get(random.nextInt(SPLINTERS.size())).getBytes(StandardCharsets.UTF_8));
                case 2 -> splice(mutant, at, Math.min(mutant.length, at + random.nextInt(40)), new byte[0]);
                case 3 -> splice(mutant, at, Math.min(mutant.length, at + 1), new byte[] {(byte) random.nextInt(256)});
                default -> splice(mutant, at, at, part(feeds.get(random.nextInt(feeds.size())), random));
            };
        }
        return mutant;
    }

    private static byte[] part(byte[] feed, Random random) {
        int from = random.nextInt(feed.length);
        return Arrays.copyOfRange(feed, from, Math.min(feed.length, from + random.nextInt(200)));
    }

    private static byte[] splice(byte[] feed, int from, int to, byte[] inserted) {
        byte[] spliced = new byte[feed.length - (to - from) + inserted.length];
        System.arraycopy(feed, 0, spliced, 0, from);
        System.arraycopy(inserted, 0, spliced, from, inserted.length);
        System.arraycopy(feed, to, spliced, from + inserted.length, feed.length - to);
        return spliced;
    }
}
