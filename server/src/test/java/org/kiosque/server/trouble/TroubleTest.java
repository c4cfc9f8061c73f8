package org.kiosque.server.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kiosque.engine.feed.FeedParser;
import org.kiosque.engine.feed.NotAFeed;

class TroubleTest {

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenIsFoundAgain(Trouble kind) {
        assertThat(Trouble.read(kind.words()).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOSED", "WAIT", "FAULT", "CIRCLE", "REDIRECTS", "LARGE", "NO_HOST", "OTHER_XML", "OURS"})
    void whatDiffersIsFoundAgainToo(Trouble kind) {
        var met = Trouble.read(kind.with("x y"));
        assertThat(met.kind()).isEqualTo(kind);
        assertThat(met.value()).isEqualTo("x y");
    }

    @Test
    void whatNobodyForesawKeepsItsWords() {
        var met = Trouble.read("unexpected end of stream");
        assertThat(met.kind()).isEqualTo(Trouble.OTHER);
        assertThat(met.words()).isEqualTo("unexpected end of stream");
    }

    @ParameterizedTest
    @CsvSource({
        "<html><body>x</body></html>, WEB_PAGE",
        "<opml><body/></opml>, LIST",
        "<svg/>, OTHER_XML",
        "' ', EMPTY",
        "words, NO_MARKUP"
    })
    void whatIsNoFeedHasItsKind(String body, Trouble kind) {
        var reading = FeedParser.parse(body.getBytes(StandardCharsets.UTF_8), null, URI.create("https://a.example/"));
        assertThat(Trouble.read(((NotAFeed) reading).reason()).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OTHER")
    void eachKindHasFrenchWords(Trouble kind) throws IOException {
        var words = new Properties();
        try (var in = getClass().getResourceAsStream("/messages/feed_fr.properties")) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        assertThat(words.getProperty("trouble")).contains("{#case '" + kind.name() + "'}");
    }
}
