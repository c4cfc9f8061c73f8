package org.kiosque.bench.safety;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Spoils a page as accidents and attackers do: cuts, nests, repeats, shuffles, mixes with others, scatters bytes. */
final class PageMutation {

    private static final List<String> PIECES = List.of(
            "<script>alert(1)</script>",
            "<p>",
            "</div>",
            "<table><tr><td>",
            "<svg onload=alert(1)>",
            "<math><mi><style>",
            "</article>",
            "<a href=\"javascript:alert(1)\">x</a>",
            "<a href=\" &#1; java&#x09;script:alert(1)\">x</a>",
            "<img src=x onerror=alert(1)>",
            "<blockquote class=twitter-tweet><p>",
            "<blockquote class=\"instagram-media\" data-instgrm-permalink=\"javascript:alert(1)\">",
            "<!--",
            "--!>",
            "]]>",
            "<![CDATA[",
            "\u0000",
            "<b><i><a>",
            "<h1>",
            "&#x80000000;",
            "<time datetime=9999999999999>",
            "<ul><li>",
            "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"author\":[[[{",
            "<script type=application/ld+json>{\"articleBody\":\"<script>alert(1)</script>\"}",
            "<iframe src=//youtu.be/x>",
            "<template>",
            "<noscript>",
            "<textarea>",
            "<select><option>",
            "<frameset>",
            "<plaintext>",
            "<base href=javascript:alert(1)>",
            "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
            "<form><input formaction=javascript:alert(1)>",
            "<a href=#fn1>1</a><li id=fn1><script>alert(1)</script>note</li>");
    private static final int MOST_STEPS = 8;
    private static final int DEEP = 400;
    private static final int LARGEST = 2_000_000;

    private final Random random;

    PageMutation(Random random) {
        this.random = random;
    }

    /** The page spoilt in a few ways; a second page is there to take pieces from. */
    byte[] of(byte[] page, byte[] other) {
        String text = new String(page, StandardCharsets.UTF_8);
        String foreign = new String(other, StandardCharsets.UTF_8);
        int steps = 1 + random.nextInt(MOST_STEPS);
        for (int i = 0; i < steps && !text.isEmpty() && text.length() < LARGEST; i++) {
            text = step(text, foreign);
        }
        return scattered(text.getBytes(StandardCharsets.UTF_8));
    }

    private String step(String text, String foreign) {
        int at = random.nextInt(text.length());
        int to = Math.min(text.length(), at + random.nextInt(1 + text.length() / 4));
        String before = text.substring(0, at);
        return switch (random.nextInt(7)) {
            case 0 -> before + piece() + text.substring(at);
            case 1 -> before + text.substring(to);
            case 2 -> before + text.substring(at, to).repeat(2) + text.substring(at);
            case 3 -> before + piece().repeat(1 + random.nextInt(DEEP)) + text.substring(at);
            case 4 -> text.substring(to) + text.substring(at, to) + before;
            case 5 -> before + cut(foreign) + text.substring(at);
            default -> wrapped(text, at, to);
        };
    }

    private String piece() {
        return PIECES.get(random.nextInt(PIECES.size()));
    }

    private String cut(String text) {
        int from = random.nextInt(text.length() + 1);
        return text.substring(from, Math.min(text.length(), from + random.nextInt(20_000)));
    }

    private String wrapped(String text, int at, int to) {
        String tag = List.of("div", "table", "svg", "a", "button", "template", "li", "math", "select", "b")
                .get(random.nextInt(10));
        int depth = 1 + random.nextInt(DEEP);
        return text.substring(0, at)
                + ("<" + tag + ">").repeat(depth)
                + text.substring(at, to)
                + ("</" + tag + ">").repeat(random.nextInt(depth + 1))
                + text.substring(to);
    }

    /** With some bytes of any kind, and one page in ten cut off. */
    private byte[] scattered(byte[] bytes) {
        if (bytes.length == 0) {
            return bytes;
        }
        int some = random.nextInt(4) == 0 ? random.nextInt(2_000) : random.nextInt(20);
        for (int i = 0; i < some; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(10) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }
}
