package org.kiosque.server.web.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kiosque.server.store.Card;

class CentralityTest {

    @Test
    void theHeadlineThatSaysWhatTheOthersSayIsTheMostCentral() {
        var central = card(1, "Trump et Poutine se retrouveront en Alaska le 15 août", "fr", null);
        var aside = card(2, "À Lyon, on attend des nouvelles de la famille", "fr", null);
        var third = card(3, "Alaska : Poutine et Trump, rendez-vous le 15 août", "fr", null);
        var centrality = Centrality.of(List.of(aside, central, third));
        assertThat(centrality.at(central)).isGreaterThan(centrality.at(aside));
    }

    @Test
    void copiesDoNotMakeTheirOriginalMoreCentral() {
        var original = card(1, "Un pont fermé près de Lyon", "fr", null);
        var other = card(2, "Serrelongue coupée en deux", "fr", null);
        var copy = card(3, "Un pont fermé près de Lyon", "fr", 1L);
        assertThat(Centrality.of(List.of(original, other, copy)).at(original))
                .isEqualTo(Centrality.of(List.of(original, other)).at(original));
    }

    @Test
    void anArticleAloneInItsLanguageHasAScoreToo() {
        var alone = card(1, "Gipfel in Alaska", "de", null);
        assertThat(Centrality.of(List.of(alone)).at(alone)).isPositive();
    }

    private static Card card(long id, String title, String language, @Nullable Long copyOf) {
        return new Card(
                id,
                "http://a.example/" + id,
                title,
                "",
                null,
                language,
                Instant.EPOCH,
                1,
                copyOf,
                null,
                1,
                "Journal",
                "a.example",
                null);
    }
}
