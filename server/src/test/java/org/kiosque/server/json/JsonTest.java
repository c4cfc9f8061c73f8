package org.kiosque.server.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kiosque.engine.enrich.analysis.Analysis;
import org.kiosque.engine.enrich.analysis.Analysis.In;
import org.kiosque.engine.enrich.analysis.Analysis.Passage;
import org.kiosque.engine.extract.Article;
import org.kiosque.engine.extract.block.Block;
import org.kiosque.engine.extract.block.Image;
import org.kiosque.engine.feed.Discussion;
import org.kiosque.engine.feed.Entry;
import org.kiosque.engine.feed.Place;
import org.kiosque.engine.feed.Podcast;
import org.kiosque.engine.feed.Prose;
import org.kiosque.engine.metadata.Reason;
import org.kiosque.engine.text.Span;

class JsonTest {

    private static final OffsetDateTime AUGUST = OffsetDateTime.parse("2025-08-09T07:42:00+02:00");

    @Test
    void anArticleSurvivesWritingAndReading() {
        var article = article();
        assertThat(Json.read(Json.write(article), Article.class)).isEqualTo(article);
    }

    @Test
    void anEntryStoredBeforeItHadModulesIsRead() {
        var entry = Json.read(
                "{\"id\":\"1\",\"title\":\"T\",\"authors\":[],\"tags\":[],\"images\":[],\"enclosures\":[]}",
                Entry.class);
        assertThat(entry.title()).isEqualTo("T");
        assertThat(entry.podcast()).isNull();
    }

    @Test
    void anEntryWithModulesSurvivesWritingAndReading() {
        var transcript = new Podcast.Transcript(URI.create("https://a.example/1.vtt"), "text/vtt", "fr");
        var entry = new Entry(
                "1",
                null,
                "T",
                Prose.NONE,
                Prose.of("<p>c</p>"),
                AUGUST,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Podcast(null, List.of(transcript)),
                new Discussion(null, 3, null),
                new Place(48.85, 2.35));
        assertThat(Json.read(Json.write(entry), Entry.class)).isEqualTo(entry);
    }

    @Test
    void aFieldsReasonStandsUnderItsName() {
        var reasons = Json.mapper().valueToTree(article()).get("reasons");
        assertThat(reasons.toString()).isEqualTo("{\"title\":{\"source\":\"json_ld\",\"name\":\"headline\"}}");
    }

    @Test
    void anArticleStoredByAnEarlierVersionIsStillRead() {
        var article = Json.read(
                "{\"url\":\"http://a.example/1\",\"title\":\"Titre\",\"byline\":[\"Ana Gil\"],\"text\":\"p\","
                        + "\"blocks\":[{\"type\":\"paragraph\",\"text\":\"p\",\"html\":\"p\"},"
                        + "{\"type\":\"quote\",\"text\":\"q\",\"html\":\"q\"},"
                        + "{\"type\":\"list\",\"ordered\":false,\"items\":[\"un\"],\"html\":[\"un\"],\"text\":\"un\"},"
                        + "{\"type\":\"table\",\"header\":true,\"rows\":[[\"a\"]],\"text\":\"a\"}],"
                        + "\"images\":[],\"tags\":[],\"kind\":\"article\",\"paywalled\":false,\"confidence\":0.9}",
                Article.class);
        assertThat(article.blocks()).hasSize(4);
        assertThat(article.reasons()).isEmpty();
    }

    @Test
    void everyBlockTellsItsTypeAndText() {
        var blocks = Json.mapper().valueToTree(article()).get("blocks");
        assertThat(blocks.findValuesAsText("type"))
                .containsExactly(
                        "paragraph",
                        "heading",
                        "quote",
                        "list",
                        "table",
                        "verbatim",
                        "footnote",
                        "image",
                        "embed",
                        "live");
        assertThat(blocks.get(3).get("text").asText()).isEqualTo("un\ndeux");
    }

    @Test
    void anAnalysisSurvivesWritingAndReading() {
        var analysis = analysis();
        assertThat(Json.read(Json.write(analysis), Analysis.class)).isEqualTo(analysis);
    }

    @Test
    void aQuoteIsWrittenFlatWithItsPlace() {
        var quote = Json.mapper().valueToTree(analysis()).get("quotes").get(0);
        assertThat(quote.toString())
                .isEqualTo("{\"text\":\"oui\",\"start\":3,\"end\":6,\"kind\":\"direct\","
                        + "\"speaker\":{\"label\":\"Ana\",\"text\":\"elle\",\"start\":10,\"end\":14},\"cue\":\"dit\"}");
    }

    @Test
    void aPlaceInTheTitleSaysSo() {
        var date = Json.mapper().valueToTree(analysis()).get("dates").get(0);
        assertThat(date.get("in").asText()).isEqualTo("title");
    }

    @Test
    void aPositionTellsItsContentInWhat() {
        var position = Json.mapper().valueToTree(analysis()).get("positions").get(0);
        assertThat(position.toString())
                .isEqualTo("{\"actor\":\"Ana\",\"stance\":\"refuse\",\"what\":\"oui\",\"start\":3,\"end\":6}");
    }

    private static Analysis analysis() {
        var said = new Passage("oui", new Span(3, 6), In.TEXT);
        var speaker = new Analysis.Speaker("Ana", null, new Passage("elle", new Span(10, 14), In.TEXT));
        var date = new Analysis.DateMention(new Passage("15 août", new Span(0, 7), In.TITLE), "2025-08-15", "day");
        return new Analysis(
                "fr",
                List.of(new Analysis.Hashtag("#Alaska", "Alaska", Analysis.Type.PLACE, "Q797", .9)),
                List.of(new Analysis.Keyphrase("sommet", .5)),
                List.of(new Analysis.Entity("Alaska", Analysis.Type.PLACE, "Q797", List.of(said))),
                List.of(new Analysis.Quote(said, "direct", speaker, "dit")),
                List.of(date),
                List.of(new Analysis.NumberMention(said, 4, null, "régions", true)),
                List.of(new Analysis.Position("Ana", "refuse", said)),
                List.of(said));
    }

    private static Article article() {
        var image = new Image(URI.create("http://a.example/i.png"), "alt", null, "credit");
        return new Article(
                URI.create("http://a.example/1"),
                "Titre",
                null,
                List.of("Ana Gil"),
                null,
                AUGUST,
                null,
                "fr",
                "Journal",
                "Monde",
                "p",
                List.of(
                        new Block.Paragraph("p", "<b>p</b>"),
                        new Block.Heading("h", 2),
                        new Block.Quote("q", "q"),
                        new Block.Items(true, List.of("un", "deux"), List.of("un", "deux")),
                        new Block.Table(true, List.of(List.of("a", "b"))),
                        new Block.Verbatim("a\n  b"),
                        new Block.Footnote("1", "n", "n", URI.create("http://a.example/1#n")),
                        new Block.Figure(image),
                        new Block.Embed("X", "Ana", AUGUST, "hola 😮", "es", URI.create("http://x.example/1")),
                        new Block.LiveEntry("l", AUGUST)),
                List.of(image),
                List.of("Alaska"),
                Article.Kind.LIVE,
                true,
                .75,
                Map.of(Article.Field.TITLE, new Reason(Reason.Source.JSON_LD, "headline")));
    }
}
