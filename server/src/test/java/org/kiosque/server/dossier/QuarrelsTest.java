package org.kiosque.server.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kiosque.engine.enrich.Analyzer;
import org.kiosque.engine.text.Document;

class QuarrelsTest {

    private static final Instant NOON = Instant.parse("2025-08-15T10:00:00Z");

    @Test
    void publishersThatCountTheSameThingDifferentlyStandSideBySide() {
        var quarrels = of(
                source(1, "Un", "fr", "Le séisme a fait 42 morts dans la région de Brévenne, selon la préfecture."),
                source(2, "Deux", "fr", "Le séisme a fait 57 morts dans la région de Brévenne, selon les secours."));
        assertThat(quarrels).singleElement().satisfies(quarrel -> {
            assertThat(quarrel.thing()).isEqualTo("morts");
            assertThat(quarrel.figures()).extracting(Extract::publisher).containsExactly("Un", "Deux");
            assertThat(quarrel.figures().getLast().text()).contains("57 morts");
        });
    }

    @Test
    void yearsDaysAndPeopleAreNoThingToDisagreeAbout() {
        assertThat(of(
                        source(1, "One", "en", "It is the first summit of both presidents in four years, he said."),
                        source(2, "Two", "en", "It is the first summit of both presidents in 10 years, he said.")))
                .isEmpty();
    }

    @Test
    void whatOneArticleCountsTwiceIsNotSetAgainstOthers() {
        assertThat(of(
                        source(1, "Un", "fr", "Le séisme a fait 42 morts à Brévenne. Il a fait 12 morts à Mornant."),
                        source(2, "Deux", "fr", "Le séisme a fait 57 morts à Brévenne.")))
                .isEmpty();
    }

    @Test
    void aRoundedNumberDoesNotDisagreeWithTheExactOne() {
        assertThat(of(
                        source(1, "Un", "fr", "Le barrage a coûté environ 300 maisons au village de Brévenne."),
                        source(2, "Deux", "fr", "Le barrage a coûté 297 maisons au village de Brévenne.")))
                .isEmpty();
    }

    @Test
    void otherSentencesSpeakOfOtherThings() {
        assertThat(of(
                        source(1, "Un", "fr", "Le séisme a fait 42 morts dans la région de Brévenne."),
                        source(2, "Deux", "fr", "En 1908, la grande crue du fleuve avait coûté 900 morts au pays.")))
                .isEmpty();
    }

    private static List<Dossier.Quarrel> of(Source... sources) {
        return Quarrels.of(List.of(sources));
    }

    private static Source source(long id, String publisher, String language, String text) {
        var document =
                new Document(Long.toString(id), "", text, language, NOON.atOffset(ZoneOffset.UTC), null, publisher);
        return new Source(id, publisher, "", language, NOON, "", text, Analyzer.analyze(document, List.of()));
    }
}
