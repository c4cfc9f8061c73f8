package org.kiosque.engine.cluster;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kiosque.engine.text.Document;

class SimilarityTest {

    private final Map<String, Document> articles = Newsroom.reports().stream()
            .map(Report::document)
            .collect(Collectors.toMap(Document::id, Function.identity()));
    private final Similarity similarity = new Similarity();

    @Test
    void anArticleIsItsOwnEqual() {
        assertThat(score("fr1", "fr1")).isCloseTo(1, within(1e-6));
    }

    @Test
    void articlesOfOneStoryAreMoreAlikeThanOthers() {
        assertThat(score("fr1", "fr2")).isGreaterThan(2 * score("fr1", "fr3"));
        assertThat(score("ar1", "ar2")).isGreaterThan(0.5);
    }

    @Test
    void namesTellAcrossLanguages() {
        assertThat(score("de1", "es1")).isGreaterThan(3 * score("de1", "fr3"));
        assertThat(score("ru1", "en2")).isGreaterThan(score("ru1", "en1"));
    }

    @Test
    void emptyArticlesShareNothing() {
        Document empty = new Document("e", "", "", null, null, null, null);
        assertThat(similarity.score(empty, empty)).isZero();
    }

    private double score(String a, String b) {
        return similarity.score(requireNonNull(articles.get(a)), requireNonNull(articles.get(b)));
    }
}
