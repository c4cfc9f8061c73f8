package org.kiosque.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kiosque.server.store.Card;
import org.kiosque.server.web.article.Raster;
import org.kiosque.server.web.front.AtomWriter;
import org.kiosque.server.web.front.Items;
import org.kiosque.server.web.front.Listing;
import org.kiosque.server.web.page.Reader;
import org.kiosque.server.web.page.Tongue;

class PagePartsTest {

    private static final Reader READER = Reader.of(List.of(Locale.GERMAN, Locale.FRANCE), Clock.systemUTC());

    @Test
    void aReaderGetsTheFirstLanguageThatThePagesSpeak() {
        assertThat(READER.language()).isEqualTo("fr");
        assertThat(Reader.of(List.of(Locale.JAPANESE), Clock.systemUTC()).language())
                .isEqualTo("en");
    }

    @Test
    void languagesHaveNamesAndDirections() {
        assertThat(READER.tongue("ar")).isEqualTo(new Tongue("ar", "arabe", "rtl"));
        assertThat(READER.tongue("\"><script>")).isEqualTo(new Tongue("", "", "auto"));
        assertThat(READER.tongue(null).dir()).isEqualTo("auto");
    }

    @Test
    void picturesAreKnownByTheirFirstBytes() {
        assertThat(Raster.type(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0}))
                .hasValue("image/jpeg");
        assertThat(Raster.type("RIFF1234WEBPVP8 ".getBytes(StandardCharsets.ISO_8859_1)))
                .hasValue("image/webp");
        assertThat(Raster.type("<svg onload=x>".getBytes(StandardCharsets.ISO_8859_1)))
                .isEmpty();
        assertThat(Raster.type(new byte[0])).isEmpty();
    }

    @Test
    void aPageOfAListDoesNotTearAMomentApart() {
        var cards = IntStream.range(0, Listing.ASKED)
                .mapToObj(i -> card(i, Instant.ofEpochSecond(1000 - Math.min(i, 28))))
                .toList();
        var listing = Listing.of(cards, new Items(READER));
        assertThat(listing.items()).hasSize(28);
        assertThat(listing.next()).isEqualTo(972_001L);
    }

    @Test
    void theLastPageOfAListHasNoNext() {
        assertThat(Listing.of(List.of(card(1, Instant.EPOCH)), new Items(READER))
                        .next())
                .isNull();
    }

    @Test
    void aFeedTellsItsArticles() {
        String atom = new AtomWriter(URI.create("http://localhost:8080/"))
                .articles("#Été & co", "/tag/été", List.of(card(7, Instant.EPOCH)), Instant.EPOCH);
        assertThat(atom)
                .contains("<title>#Été &amp; co</title>")
                .contains("<id>http://localhost:8080/article/7</id>")
                .contains("<updated>1970-01-01T00:00:00Z</updated>")
                .contains("<title>Titre 7</title>");
    }

    private static Card card(long id, Instant published) {
        return new Card(
                id,
                "http://a.example/" + id,
                "Titre\u0001 " + id,
                "",
                null,
                "fr",
                published,
                id,
                null,
                null,
                1,
                "Journal",
                "a.example",
                null);
    }
}
