package org.kiosque.server.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kiosque.engine.enrich.Analyzer;
import org.kiosque.engine.text.Document;

class NewsTest {

    private static final String FIRST = """
            Le pont de Serrelongue est fermé depuis jeudi. Le département compte 14 000 véhicules par jour.

            « Nous ne prenons aucun risque », a déclaré Anne Leroux, la présidente du département.""";
    private static final String SECOND = """
            Le pont de Serrelongue restera fermé. Les travaux coûteront 3 millions d’euros, et 14 000 véhicules passent ailleurs.

            « Les travaux dureront jusqu’à Noël », a déclaré Anne Leroux. « Nous ne prenons aucun risque », a-t-elle déclaré.""";

    @Test
    void anArticleThatCameBringsItsNewQuotesAndFiguresOnly() {
        var news = news(List.of(source(1, FIRST)), List.of(source(1, FIRST), source(2, SECOND)));
        assertThat(news.articles()).extracting(Source::id).containsExactly(2L);
        assertThat(news.changed()).isEmpty();
        assertThat(news.quotes())
                .extracting(quote -> quote.words().text())
                .containsExactly("Les travaux dureront jusqu’à Noël");
        assertThat(news.quotes()).extracting(News.Quote::speaker).containsExactly("Anne Leroux");
        assertThat(news.figures())
                .singleElement()
                .satisfies(figure -> assertThat(figure.text()).contains("3 millions d’euros"));
    }

    @Test
    void aTextThatChangedTellsWhatItDidNotTellBefore() {
        String longer = FIRST + "\n\nLe conseil a voté un crédit de 250 000 euros.";
        var news = news(List.of(source(1, FIRST)), List.of(source(1, longer)));
        assertThat(news.articles()).isEmpty();
        assertThat(news.changed()).extracting(Source::id).containsExactly(1L);
        assertThat(news.quotes()).isEmpty();
        assertThat(news.figures()).singleElement().satisfies(figure -> {
            assertThat(figure.text()).contains("250 000 euros");
            assertThat(figure.span().of(longer)).isEqualTo(figure.text());
        });
    }

    @Test
    void whereNothingCameNothingIsNew() {
        var same = List.of(source(1, FIRST), source(2, SECOND));
        assertThat(news(same, same)).isEqualTo(News.NONE);
    }

    private static News news(List<Source> before, List<Source> now) {
        return News.between(before, now, DossierWriter.of(now, "fr"));
    }

    private static Source source(long id, String text) {
        var document = new Document(Long.toString(id), "Pont", text, "fr", null, null, "p" + id);
        return new Source(
                id, "p" + id, "", "fr", Instant.ofEpochSecond(id), "Pont", text, Analyzer.analyze(document, List.of()));
    }
}
