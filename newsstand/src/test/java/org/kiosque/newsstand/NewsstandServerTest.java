package org.kiosque.newsstand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NewsstandServerTest {
    private static final Instant OPENED = Instant.parse("2025-08-16T08:00:00Z");
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

    private final SettableClock clock = new SettableClock(OPENED);
    private final NewsstandServer server = NewsstandServer.start(0, clock, OPENED);
    private final Visitor visitor = new Visitor(server.port());

    @BeforeEach
    void open() {
        clock.set(OPENED);
    }

    @AfterEach
    void close() {
        visitor.close();
        server.close();
    }

    @Test
    void everyPageHoldsTheWholeTextOfItsArticle() {
        for (Gold gold : Gold.of(server.newsstand(), server.port(), false)) {
            Visitor.Visit visit = visitor.get(gold.url());
            assertThat(visit.status()).as(gold.url().toString()).isEqualTo(200);
            String text = spaced(page(visit, gold.publisher()).text());
            for (String line : lines(gold)) {
                assertThat(text).as(gold.url().toString()).contains(line);
            }
        }
    }

    @Test
    void everyPageIsMessyButNamesItsAddress() {
        for (Gold gold : Gold.of(server.newsstand(), server.port(), false)) {
            Document page = page(visitor.get(gold.url()), gold.publisher());
            assertThat(page.select("link[rel=canonical]").attr("href"))
                    .isEqualTo(gold.url().toString());
            assertThat(page.select("h1").size()).isEqualTo(gold.traits().contains(ArticleFile.Trait.TWO_H1) ? 2 : 1);
            assertThat(page.select("html").attr("lang")).isIn("", gold.language(), locale(gold));
            assertThat(page.html()).doesNotContain("{{");
        }
    }

    @Test
    void behindThePaywallTheRestIsNotInThePage() {
        Piece piece = piece(ArticleFile.Trait.PAYWALL);
        Document page = page(visitor.get(address(piece)), piece.publisher().folder());
        List<ArticleBlock> blocks = piece.first().blocks();
        ArticleBlock last = blocks.stream()
                .filter(ArticleBlock.Paragraph.class::isInstance)
                .reduce((_, second) -> second)
                .orElseThrow();

        assertThat(spaced(page.text())).doesNotContain(spaced(Inline.plain(((ArticleBlock.Paragraph) last).text())));
        assertThat(page.select(".paywall")).isNotEmpty();
        assertThat(page.html()).contains("\"isAccessibleForFree\":false");
    }

    @Test
    void jsonLdIsWrongOrBrokenWhereTheTraitsSaySo() {
        Piece wrong = piece(ArticleFile.Trait.WRONG_JSONLD);
        Piece broken = piece(ArticleFile.Trait.BROKEN_JSONLD);

        assertThat(jsonLd(wrong))
                .contains("\"headline\"")
                .doesNotContain(Json.quote(wrong.first().title()));
        assertThat(jsonLd(broken)).contains("\"description\":\"\n").containsPattern(",}]?$");
    }

    @Test
    void everyFeedNamesEveryArticle() {
        for (Publisher publisher : server.newsstand().publishers()) {
            Site site = new Site(publisher, server.port());
            if (!site.hasFeed()) {
                continue;
            }
            Visitor.Visit visit = visitor.get(site.feed());
            String feed = new String(visit.body(), publisher.charset());
            assertThat(visit.status()).isEqualTo(200);
            assertThat(visit.type())
                    .isEqualTo(FeedWriter.mediaType(publisher.feed().kind()));
            if (publisher.feed().kind() != Publisher.FeedKind.JSON) {
                assertThat(Jsoup.parse(feed, "", Parser.xmlParser()).select("item, entry"))
                        .hasSize(server.newsstand().of(publisher).size());
            }
            server.newsstand().of(publisher).forEach(piece -> assertThat(feed).contains(site.address(piece.first())));
        }
    }

    @Test
    void oldEncodingsAreServedAsTheirPublishersServeThem() {
        Visitor.Visit gazette = visitor.get(site("gazette").feed());
        Visitor.Visit vestnik = visitor.get(site("vestnik").feed());

        assertThat(new String(gazette.body(), Charset.forName("windows-1252")))
                .contains("encoding=\"ISO-8859-1\"", "Saône", "’");
        assertThat(new String(vestnik.body(), Charset.forName("windows-1251")))
                .contains("encoding=\"windows-1251\"", "Вестник");
        assertThat(visitor.get(site("gazette").home() + "/").type()).isEqualTo("text/html");
    }

    @Test
    void aSiteWithoutAFeedIsFoundByItsSitemap() {
        Site horizon = site("horizon");
        String robots = visitor.get(horizon.home() + "/robots.txt").text();
        String sitemap = robots.substring(robots.indexOf("Sitemap: ") + 9).strip();

        assertThat(visitor.get(sitemap).text())
                .contains("<news:title>")
                .contains(horizon.address(
                        server.newsstand().of(horizon.publisher()).getFirst().first()));
    }

    @Test
    void picturesIconsAndHomePagesAreServed() {
        for (Publisher publisher : server.newsstand().publishers()) {
            Site site = new Site(publisher, server.port());
            ArticleFile newest = server.newsstand().of(publisher).getFirst().first();
            for (String address :
                    List.of(site.picture(newest, 0), site.picture(newest, 1), site.home() + "/icon.png")) {
                Visitor.Visit picture = visitor.get(address);
                assertThat(picture.type()).isEqualTo("image/png");
                assertThat(picture.body()).startsWith(PNG);
            }
            assertThat(visitor.get(site.home() + "/favicon.ico").type()).isEqualTo("image/x-icon");
            assertThat(page(visitor.get(site.home() + "/"), publisher.folder()).html())
                    .contains(site.address(newest));
        }
    }

    @Test
    void whatIsMissingIsMissing() {
        for (Publisher publisher : server.newsstand().publishers()) {
            String home = new Site(publisher, server.port()).home();
            assertThat(visitor.get(home + "/no/such/page").status()).isEqualTo(404);
            assertThat(visitor.get(home + "/img/no-such.png").status()).isEqualTo(404);
        }
    }

    @Test
    void anUnchangedFeedIsNotSentAgain() {
        String feed = site("vigie").feed();
        Visitor.Visit first = visitor.get(feed);

        assertThat(visitor.get(feed, "If-None-Match", first.header("ETag")).status())
                .isEqualTo(304);
        assertThat(visitor.get(feed, "If-Modified-Since", first.header("Last-Modified"))
                        .status())
                .isEqualTo(304);
        assertThat(visitor.get(feed, "If-Modified-Since", "yesterday").status()).isEqualTo(200);
    }

    @Test
    void aClientThatTakesGzipGetsGzip() throws Exception {
        Visitor.Visit visit = visitor.get(site("harbour").feed(), "Accept-Encoding", "gzip");

        assertThat(visit.header("Content-Encoding")).isEqualTo("gzip");
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(visit.body()))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).contains("The Harbour Post");
        }
    }

    @Test
    void anAddressWithoutItsSlashMovesToTheOneWith() {
        Site harbour = site("harbour");
        String address = harbour.address(
                server.newsstand().of(harbour.publisher()).getFirst().first());
        Visitor.Visit visit = visitor.get(address.substring(0, address.length() - 1));

        assertThat(visit.status()).isEqualTo(301);
        assertThat(visit.header("Location")).isEqualTo(address);
    }

    @Test
    void feedLinksMayCarryATracker() {
        assertThat(visitor.get(site("vigie").feed()).text()).contains("?utm_source=rss&amp;");
    }

    @Test
    void aSilentCorrectionAppearsAfterThirtySeconds() {
        Piece piece = server.newsstand().pieces().stream()
                .filter(candidate -> candidate.correction() != null)
                .findFirst()
                .orElseThrow();
        ArticleFile correction = Objects.requireNonNull(piece.correction());
        clock.set(OPENED.plusSeconds(29));
        byte[] before = visitor.get(address(piece)).body();
        clock.set(OPENED.plusSeconds(30));
        byte[] after = visitor.get(address(piece)).body();

        String corrected = correction.blocks().stream()
                .filter(block -> block instanceof ArticleBlock.Paragraph
                        && !piece.first().blocks().contains(block))
                .map(block -> spaced(Inline.plain(((ArticleBlock.Paragraph) block).text())))
                .findFirst()
                .orElseThrow();
        assertThat(text(piece, before)).doesNotContain(corrected);
        assertThat(text(piece, after)).contains(corrected);
    }

    private static String text(Piece piece, byte[] page) {
        return spaced(Jsoup.parse(new String(page, piece.publisher().charset())).text());
    }

    @Test
    void nothingFromTheFutureIsServed() {
        Instant now = Instant.parse("2025-08-09T00:00:00Z");
        clock.set(now);
        for (Piece piece : server.newsstand().pieces()) {
            boolean out = !piece.first().published().toInstant().isAfter(now);
            assertThat(visitor.get(address(piece)).status()).as(address(piece)).isEqualTo(out ? 200 : 404);
        }
        for (Publisher publisher : server.newsstand().publishers()) {
            Site site = new Site(publisher, server.port());
            String all = visitor.get(site.home() + "/").text()
                    + visitor.get(site.feed()).text();
            server.newsstand().of(publisher).stream()
                    .filter(piece -> piece.first().published().toInstant().isAfter(now))
                    .forEach(piece -> assertThat(all).doesNotContain(site.path(piece.first())));
        }
    }

    @Test
    void anyOtherHostListsThePublishers() {
        String directory =
                visitor.get("http://localhost:" + server.port() + "/").text();

        assertThat(server.stands()).hasSize(server.newsstand().publishers().size());
        server.stands()
                .forEach(stand -> assertThat(directory)
                        .contains(stand.name(), stand.subscription().toString()));
    }

    private String locale(Gold gold) {
        return site(gold.publisher()).publisher().locale().toLanguageTag();
    }

    private Piece piece(ArticleFile.Trait trait) {
        return server.newsstand().pieces().stream()
                .filter(piece -> piece.first().has(trait))
                .filter(piece ->
                        piece.publisher().folder().equals("carillon") || trait == ArticleFile.Trait.BROKEN_JSONLD)
                .findFirst()
                .orElseThrow();
    }

    private String jsonLd(Piece piece) {
        Document page = page(visitor.get(address(piece)), piece.publisher().folder());
        return page.select("script[type=application/ld+json]").html();
    }

    private String address(Piece piece) {
        return new Site(piece.publisher(), server.port()).address(piece.first());
    }

    private Site site(String folder) {
        return server.newsstand().publishers().stream()
                .filter(publisher -> publisher.folder().equals(folder))
                .map(publisher -> new Site(publisher, server.port()))
                .findFirst()
                .orElseThrow();
    }

    private static Document page(Visitor.Visit visit, String folder) {
        Set<String> odd = Set.of("gazette", "vestnik");
        String charset = odd.contains(folder) ? (folder.equals("gazette") ? "windows-1252" : "windows-1251") : "UTF-8";
        return Jsoup.parse(new String(visit.body(), Charset.forName(charset)));
    }

    private static List<String> lines(Gold gold) {
        String all = gold.title() + "\n" + Objects.requireNonNullElse(gold.standfirst(), "") + "\n" + gold.text();
        return Arrays.stream(all.split("[\n\t]", -1))
                .map(NewsstandServerTest::spaced)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String spaced(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
    }
}
