package org.kiosque.server.web.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommentTextTest {

    @Test
    void markupIsShownAsItWasWritten() {
        assertThat(CommentText.html("<script>x</script> & \"y\""))
                .isEqualTo("<p dir=\"auto\">&lt;script&gt;x&lt;/script&gt; &amp; &quot;y&quot;</p>");
    }

    @Test
    void emptyLinesPartParagraphs() {
        assertThat(CommentText.html("un\ndeux\n\n\ntrois"))
                .isEqualTo("<p dir=\"auto\">un<br>deux</p><p dir=\"auto\">trois</p>");
    }

    @Test
    void addressesBecomeLinksWithoutTheSignsBehindThem() {
        assertThat(CommentText.html("voir (https://a.example/b?c=1&d=2)."))
                .contains("(<a href=\"https://a.example/b?c=1&amp;d=2\" rel=\"noopener noreferrer nofollow ugc\">"
                        + "https://a.example/b?c=1&amp;d=2</a>).");
        assertThat(CommentText.html("https://a.example/x_(y)")).contains("href=\"https://a.example/x_(y)\"");
    }

    @Test
    void otherSchemesStayText() {
        assertThat(CommentText.html("javascript:alert(1) ftp://a http:// https://.. xhttp://b"))
                .doesNotContain("<a");
    }

    @Test
    void aQuoteInAnAddressDoesNotEscapeIt() {
        assertThat(CommentText.html("https://a.example/'onmouseover='x")).contains("&#39;onmouseover=&#39;x");
        assertThat(CommentText.html("https://a.example/\"onclick=\"x")).contains("href=\"https://a.example/\" rel");
    }

    @Test
    void controlsAndTurningSignsAreLeftOut() {
        assertThat(CommentText.body("a\u0000b\u202Ec\r\nd")).hasValue("abc\nd");
        assertThat(CommentText.name(" Ana\n Gil ")).hasValue("Ana  Gil");
    }

    @Test
    void sizesAreBounded() {
        assertThat(CommentText.name("😮".repeat(60))).isPresent();
        assertThat(CommentText.name("😮".repeat(61))).isEmpty();
        assertThat(CommentText.body("x".repeat(4001))).isEmpty();
        assertThat(CommentText.body(" \n ")).isEmpty();
    }
}
