package org.kiosque.engine.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class SanitizerTest {

    private static final URI BASE = URI.create("https://www.example.org/news/today/page.html");

    private static String clean(String html) {
        return Sanitizer.clean(html, BASE);
    }

    @Test
    void structureAndInlineMarkupStay() {
        String html = "<p>Le <b>premier</b> <i lang=\"en\">deal</i></p><ul><li>un</li><li>deux</li></ul>";
        assertThat(clean(html)).isEqualTo(html);
    }

    @Test
    void scriptsStylesFormsAndFramesGoWithWhatTheyHold() {
        assertThat(clean("a<script>alert(1)</script><style>p{}</style><iframe src=x>f</iframe>"
                        + "<form><input value=x><button>Go</button><select><option>o</select>kept</form>"))
                .isEqualTo("akept");
    }

    @Test
    void handlersStylesAndIdentifiersAreNotWritten() {
        assertThat(clean("<p onclick=alert(1) style='position:fixed' id=cookie class=x name=body>t</p>"))
                .isEqualTo("<p>t</p>");
    }

    @Test
    void linksBecomeAbsoluteAndTellNobody() {
        assertThat(clean("<a href='../autre.html?a=1&b=2' target=_blank ping=//spy>lien</a>"))
                .isEqualTo("<a href=\"https://www.example.org/news/autre.html?a=1&amp;b=2\""
                        + " rel=\"nofollow noopener noreferrer\">lien</a>");
    }

    @Test
    void linksToAnythingButWebAndMailAreUnwrapped() {
        for (String href : List.of(
                "javascript:alert(1)",
                " java\nscript:alert(1)",
                "\u0001javascript:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "file:///etc/passwd",
                "#top")) {
            assertThat(clean("<a href=\"" + href + "\">x</a>")).as(href).isEqualTo("x");
        }
        assertThat(clean("<a href='mailto:desk@example.org'>x</a>")).contains("href=\"mailto:desk@example.org\"");
    }

    @Test
    void lazyPicturesShowWhatTheyMeanAndCountersVanish() {
        assertThat(clean("<img src='data:image/gif;base64,R0' data-src='/i/a b.jpg' alt='Un \"chat\"'>"))
                .startsWith("<img src=\"https://www.example.org/i/a%20b.jpg\" alt=\"Un &quot;chat&quot;\"");
        assertThat(clean("<img src='https://t.example/x.gif' width=1 height=1>"))
                .isEmpty();
        assertThat(clean("<img src='https://ad.doubleclick.net/x.gif'>")).isEmpty();
    }

    @Test
    void theWidestReasonablePictureOfASetIsTaken() {
        assertThat(clean("<img srcset='/s.jpg 300w, /m.jpg 1200w, /xl.jpg 4000w'>"))
                .contains("/m.jpg");
    }

    @Test
    void mutationsThatHideMarkupInOtherMarkupStayHarmless() {
        for (String html : List.of(
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
                "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
                "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
                "<a><table><td><a href=//x>in</a></table></a>")) {
            assertThat(clean(html))
                    .doesNotContain("onerror")
                    .doesNotContain("<svg")
                    .doesNotContain("<style");
        }
    }

    @Test
    void cleaningAgainChangesNothing() {
        for (String html : List.of(
                "<b><p>x</b>y</p><a href=/1><a href=/2>z</a></a>",
                "<table><p>foster</p><tr><td>1<table><tr><td>2</table></table>",
                "<p>a<table><tr><td>b</table>c</p>",
                "<pre>\n\n  two\n</pre>",
                "<b><b><b><b><b>deep<p>er</b></b>")) {
            String once = clean(html);
            assertThat(clean(once)).as(html).isEqualTo(once);
        }
    }

    @Test
    void depthIsBounded() {
        String cleaned = clean("<div>".repeat(50_000) + "deep");
        assertThat(cleaned).contains("deep");
        assertThat(cleaned.length()).isLessThan(5_000);
    }

    @Test
    void inlineKeepsWordsOfNeighbouringBlocksApart() {
        assertThat(Sanitizer.inline("<div>un<p>deux <b>trois</b></p><p>quatre</p></div><img src=/x.jpg>", BASE))
                .isEqualTo("un deux <b>trois</b> quatre");
    }

    @Test
    void textHasALineForEachBlock() {
        assertThat(Sanitizer.text("<p>Un&nbsp;mot &amp; l&shy;autre</p><script>no()</script><p>deux<br>trois</p>"))
                .isEqualTo("Un mot & lautre\ndeux\ntrois");
    }
}
