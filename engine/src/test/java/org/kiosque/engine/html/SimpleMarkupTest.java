package org.kiosque.engine.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short way through the sanitiser must give what the long way gives. */
class SimpleMarkupTest {
    private static final URI BASE = URI.create("https://www.example.org/news/article.html");
    private static final int ROUNDS = 60_000;
    private static final List<String> PIECES = List.of(
            "<p>",
            "</p>",
            "<P class='lead'>",
            "<b>",
            "</b>",
            "<em>",
            "</em>",
            "<div id=\"d\">",
            "</div>",
            "<span>",
            "</span>",
            "<font color='red'>",
            "</font>",
            "<a href='/a?b=1&c=2'>",
            "<a href=\"javascript:x\">",
            "</a>",
            "<ul>",
            "</ul>",
            "<ol start='3'>",
            "</ol>",
            "<li>",
            "</li>",
            "<dl>",
            "</dl>",
            "<dt>",
            "</dt>",
            "<dd>",
            "</dd>",
            "<h1>",
            "</h1>",
            "<h3 lang='fr'>",
            "</h3>",
            "<br>",
            "<br/>",
            "<hr />",
            "<wbr>",
            "<blockquote>",
            "</blockquote>",
            "<figure>",
            "</figure>",
            "<figcaption>",
            "</figcaption>",
            "<section>",
            "</section>",
            "<center>",
            "</center>",
            "<tt>",
            "</tt>",
            "<strike>",
            "</strike>",
            "<!-- note -->",
            "<!---->",
            "<!-->",
            "<img src='/i.jpg' alt='a &quot;b&quot;'>",
            "<img width=\"1\" src='/c.gif'/>",
            "<abbr title='x &amp; y'>",
            "</abbr>",
            "<time datetime=\"2025-08-15\">",
            "</time>",
            "<ins>",
            "</ins>",
            "<table><tr><td>",
            "<table>",
            "</table>",
            "<tbody>",
            "</tbody>",
            "<thead>",
            "</thead>",
            "<tr>",
            "</tr>",
            "<td colspan=2>",
            "<td colspan='2'>",
            "</td>",
            "<th>",
            "</th>",
            "<caption>",
            "</caption>",
            "</td></tr></table>",
            "<pre>",
            "</pre>",
            "<script>",
            "</script>",
            "<u/>",
            "<p",
            ">",
            "word",
            " ",
            "  ",
            "\n",
            "\r\n",
            "\u00a0",
            "\u202f!",
            "« ",
            "»",
            "10",
            "000",
            "!",
            "\u200b",
            "\u00ad",
            "&amp;",
            "&nbsp;",
            "&eacute;",
            "&#233;",
            "&#x1F600;",
            "&#128;",
            "&lt;b&gt;",
            "&copy",
            "&",
            "& ",
            "AT&T",
            "R&D ",
            "&notit",
            "&copyright",
            "\"",
            "'",
            "<",
            "a < b",
            "=",
            "\u0000",
            "\u0007",
            "é",
            "語",
            "😀",
            "</",
            "<!",
            "<?x?>",
            "\t");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Plain words & more",
                "<p>One</p> <p>Two <b>bold</b> and <a href='/x'>a link</a>.</p>",
                "<div><img src='/a.jpg' alt=''/><br/>Text<ul><li>1</li> <li>2</li></ul></div>",
                "<p>a<span>&nbsp;!</span></p>",
                "x <!-- c -->&nbsp;!",
                "<h2><span><h3>x</h3></span></h2>",
                "<p><b></b> x</p><p></p>",
            })
    void bothWaysGiveTheSame(String html) {
        assertSame(html);
    }

    @Test
    void bothWaysGiveTheSameOfWhateverIsPutTogether() {
        Random random = new Random(3);
        int simple = 0;
        for (int i = 0; i < ROUNDS; i++) {
            simple += assertSame(random.nextBoolean() ? tangled(random) : nested(random, 3)) ? 1 : 0;
        }
        assertThat(simple).as("markup that takes the short way").isGreaterThan(ROUNDS / 4);
    }

    @Test
    void bothWaysGiveTheSameOfTables() {
        Random random = new Random(5);
        int simple = 0;
        for (int i = 0; i < ROUNDS / 3; i++) {
            simple += assertSame(table(random, 2)) ? 1 : 0;
        }
        assertThat(simple).as("tables that take the short way").isGreaterThan(ROUNDS / 18);
    }

    private static boolean assertSame(String html) {
        SimpleMarkupWriter writer = new SimpleMarkupWriter(BASE, html.length());
        boolean simple = SimpleMarkup.read(html, writer);
        if (simple) {
            assertThat(writer.result()).as("clean: %s", html).isEqualTo(Sanitizer.byTree(html, BASE));
            assertThat(Sanitizer.clean(writer.result(), BASE))
                    .as("stable: %s", html)
                    .isEqualTo(writer.result());
        }
        SimpleTextWriter text = new SimpleTextWriter(html.length());
        if (SimpleMarkup.read(html, text)) {
            assertThat(text.result()).as("text: %s", html).isEqualTo(Sanitizer.textByTree(html));
        }
        return simple;
    }

    private static String tangled(Random random) {
        StringBuilder html = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            html.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return html.toString();
    }

    /** Elements closed in order, with the odd piece that may not be. */
    private static String nested(Random random, int depth) {
        StringBuilder html = new StringBuilder();
        for (int i = random.nextInt(3); i >= 0; i--) {
            String piece = PIECES.get(random.nextInt(PIECES.size()));
            String start = PIECES.get(random.nextInt(PIECES.size()));
            boolean opens = start.matches("<[a-zA-Z][^/]*>") && !start.matches("<(br|wbr|img|hr).*") && depth > 0;
            if (opens) {
                html.append(start).append(nested(random, depth - 1));
                html.append("</").append(start.replaceAll("[<>]| .*", "")).append('>');
            } else if (!piece.startsWith("<") || random.nextInt(8) == 0) {
                html.append(piece);
            }
        }
        return html.toString();
    }

    /** A table that is as it should be but for an odd piece now and then. */
    private static String table(Random random, int depth) {
        StringBuilder html = new StringBuilder(random.nextBoolean() ? "x<table border='1'>" : "<div><table>");
        boolean closed = html.charAt(0) == '<';
        boolean section = random.nextInt(3) == 0;
        html.append(gap(random)).append(section ? "<tbody>" : "");
        for (int row = random.nextInt(3); row >= 0; row--) {
            html.append("<tr>").append(gap(random));
            for (int cell = random.nextInt(3); cell > 0; cell--) {
                boolean head = random.nextInt(4) == 0;
                html.append(head ? "<th>" : "<td colspan='2'>");
                html.append(depth > 0 && random.nextInt(4) == 0 ? table(random, depth - 1) : nested(random, 2));
                html.append(head ? "</th>" : "</td>").append(gap(random));
            }
            html.append("</tr>").append(gap(random));
        }
        return html.append(section ? "</tbody>" : "")
                .append("</table>")
                .append(closed ? "</div>" : "")
                .toString();
    }

    private static String gap(Random random) {
        return switch (random.nextInt(30)) {
            case 0 -> "word";
            case 1 -> "\u00a0";
            case 2 -> "<b></b>";
            case 3 -> "<!-- c -->";
            case 4, 5, 6 -> "\n ";
            default -> "";
        };
    }
}
