package org.kiosque.server.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kiosque.engine.enrich.Analyzer;
import org.kiosque.engine.text.Document;

class PerspectivesTest {

    private static final List<Source> SOURCES = List.of(
            source(1, "gazette", "fr", "À Paris, Emmanuel Macron a reçu Volodymyr Zelensky."),
            source(2, "gazette", "fr", "Emmanuel Macron espère que l’Ukraine sera entendue à Paris."),
            source(3, "ledger", "en", "Volodymyr Zelensky flew to Madrid, says Ukraine."),
            source(4, "vigie", "fr", "Emmanuel Macron parle de l’Ukraine."));

    @Test
    void eachGroupTellsItsArticlesItsPublishersAndItsFirstHeadline() {
        var groups = Perspectives.of(SOURCES, Source::language, "fr");
        assertThat(groups).extracting(Perspectives.Group::name).containsExactly("fr", "en");
        assertThat(groups).extracting(Perspectives.Group::articles).containsExactly(3, 1);
        assertThat(groups).extracting(Perspectives.Group::publishers).containsExactly(2, 1);
        assertThat(groups.getFirst().first().title()).isEqualTo("Titre 1");
    }

    @Test
    void whatAnotherGroupNamesTooIsNotNamedOnlyHere() {
        var groups = Perspectives.of(SOURCES, Source::language, "fr");
        assertThat(groups.getFirst().only())
                .extracting(Perspectives.Only::label)
                .containsExactly("Emmanuel Macron", "Paris");
        assertThat(groups.getLast().only()).extracting(Perspectives.Only::label).containsExactly("Madrid");
        assertThat(groups.getLast().only().getFirst().words().text()).isEqualTo("Madrid");
    }

    @Test
    void whatASourceOfNoGroupNamesIsNotNamedOnlyHere() {
        var groups = Perspectives.of(SOURCES, source -> source.id() == 2 ? "" : source.language(), "fr");
        assertThat(groups.getFirst().only()).isEmpty();
    }

    @Test
    void oneGroupAloneIsNoPerspective() {
        assertThat(Perspectives.of(SOURCES, source -> "France", "fr")).isEmpty();
        assertThat(Perspectives.of(SOURCES, source -> source.id() == 1 ? "France" : "", "fr"))
                .isEmpty();
    }

    private static Source source(long id, String publisher, String language, String text) {
        var document = new Document(Long.toString(id), "Titre " + id, text, language, null, null, publisher);
        return new Source(
                id,
                publisher,
                "",
                language,
                Instant.ofEpochSecond(id),
                "Titre " + id,
                text,
                Analyzer.analyze(document, List.of()));
    }
}
