package org.kiosque.server.web.xray;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kiosque.engine.enrich.Analyzer;
import org.kiosque.engine.text.Document;

class XrayTest {

    private static final String TEXT = "😀 Vendredi, Emmanuel Macron a reçu 30 maires à Lyon.\n\n"
            + "« Nous tiendrons parole devant tous les Français », a déclaré Emmanuel Macron <b>hier</b>.";

    private static XrayView view() {
        return Xray.of(
                TEXT,
                Analyzer.analyze(
                        new Document("x", "", TEXT, "fr", OffsetDateTime.parse("2025-08-13T10:00:00Z"), null, null)));
    }

    @Test
    void thePiecesTogetherAreTheText() {
        assertThat(view().paragraphs().stream()
                        .map(paragraph -> paragraph.pieces().stream()
                                .map(XrayView.Piece::text)
                                .collect(Collectors.joining()))
                        .collect(Collectors.joining("\n\n")))
                .isEqualTo(TEXT);
    }

    @Test
    void eachFindIsMarkedWhereItStands() {
        assertThat(view().paragraphs().getFirst().pieces())
                .filteredOn(piece -> piece.classes().contains("person"))
                .singleElement()
                .satisfies(piece -> {
                    assertThat(piece.text()).isEqualTo("Emmanuel Macron");
                    assertThat(piece.meaning()).isEqualTo("Emmanuel Macron · Q3052772");
                });
        assertThat(view().kinds()).extracting(XrayView.Kind::code).contains("person", "place", "date", "quote");
    }

    @Test
    void aFindWithinAnotherIsMarkedAsBoth() {
        assertThat(view().finds()).anySatisfy(find -> assertThat(find.kind()).isEqualTo("quote"));
        assertThat(view().paragraphs().get(1).pieces())
                .anySatisfy(piece -> assertThat(piece.classes()).contains("key").contains("quote"));
    }
}
