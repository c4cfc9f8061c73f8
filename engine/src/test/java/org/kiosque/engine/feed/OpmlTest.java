package org.kiosque.engine.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpmlTest {
    static final String LIST = """
            <?xml version="1.0" encoding="UTF-8"?>
            <opml version="1.0"><head><title>My list</title></head><body>
              <outline text="Press" fullText="yes"><outline text="France">
                <outline type="rss" text="Le Relais &amp; Co" title="Le Relais &amp; Co" xmlUrl="https://relais.example/rss"
                  htmlUrl="https://relais.example/" cssFullContent="article > p"/></outline></outline>
              <outline text="Bote" xmlURL="feed://bote.example/rdf"/>
            </body></opml>
            """;

    @Test
    void nestedOutlinesAndUnknownAttributesAreKept() {
        Opml opml = parse(LIST);

        assertThat(opml.title()).isEqualTo("My list");
        assertThat(opml.feeds().map(Outline::feed))
                .containsExactly(URI.create("https://relais.example/rss"), URI.create("http://bote.example/rdf"));
        Outline press = opml.outlines().getFirst();
        assertThat(press.attributes()).containsEntry("fullText", "yes");
        Outline relais = press.outlines().getFirst().outlines().getFirst();
        assertThat(relais.title()).isEqualTo("Le Relais & Co");
        assertThat(relais.home()).isEqualTo(URI.create("https://relais.example/"));
        assertThat(relais.attributes()).containsOnlyKeys("cssFullContent");
    }

    @Test
    void whatIsWrittenIsReadAsTheSame() {
        Opml opml = parse(LIST);

        assertThat(parse(Opml.write(opml))).isEqualTo(opml);
    }

    @Test
    void hostileTextCannotBreakOutOfAnAttribute() {
        Outline outline = Outline.of("\"><outline x=\"\u0001\ud83d", URI.create("https://a.example/?a=1&b=2"), null);

        Opml read = parse(Opml.write(new Opml("<&>", List.of(outline), List.of())));

        assertThat(read.warnings()).containsExactly("some bytes mean nothing in UTF-8");
        assertThat(read.outlines()).singleElement().satisfies(one -> {
            assertThat(one.title()).startsWith("\"><outline x=\"");
            assertThat(one.feed()).isEqualTo(outline.feed());
        });
    }

    @Test
    void anIllFormedListIsReadAsFarAsItGoes() {
        Opml opml = parse("<opml><body><outline text='A & B' xmlUrl='https://a.example/rss'><outline text='C'");

        assertThat(opml.warnings()).isNotEmpty();
        assertThat(opml.feeds().map(Outline::title)).containsExactly("A & B");
    }

    @Test
    void anythingElseIsNoList() {
        assertThat(Opml.parse("<rss/>".getBytes(StandardCharsets.UTF_8))).isInstanceOf(NotAnOpml.class);
        assertThat(Opml.parse(new byte[0])).isInstanceOf(NotAnOpml.class);
    }

    private static Opml parse(String text) {
        return (Opml) Opml.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
