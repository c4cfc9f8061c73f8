package org.kiosque.server.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiosque.server.index.IndexedArticle.Tag;

class ArticleIndexTest {

    private static final Instant AUGUST = Instant.parse("2025-08-09T06:00:00Z");
    private static final Tag ALASKA = new Tag("Q797", "Alaska");

    @TempDir
    Path folder;

    private ArticleIndex index;

    @BeforeEach
    void open() {
        index = ArticleIndex.open(folder);
        index.write(List.of(
                article(1, 1, "fr", "Sommet en Alaska", "Les deux présidents se retrouveront à Anchorage.", ALASKA),
                article(2, 1, "en", "Summit in Alaska", "The two presidents meet in Anchorage.", ALASKA),
                article(3, 3, "fr", "Pêche au saumon", "En Alaska, la saison du saumon commence <b>tôt</b>.", ALASKA),
                article(4, 4, "ar", "قمة في ألاسكا", "يلتقي الرئيسان في أنكوراج.", ALASKA),
                article(5, 5, "fr", "L'été au jardin", "Les tomates mûrissent.")));
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void aWordIsFoundWithoutItsAccents() {
        assertThat(ids("peche")).containsExactly(3L);
    }

    @Test
    void aWordIsFoundBehindAnArticleThatIsElided() {
        assertThat(ids("été")).containsExactly(5L);
    }

    @Test
    void anotherFormOfTheWordIsFoundInTheReadersLanguage() {
        assertThat(ids("président")).contains(1L);
    }

    @Test
    void allWordsMustStandInAnArticle() {
        assertThat(ids("Alaska saumon")).containsExactly(3L);
    }

    @Test
    void aPhraseStandsTogether() {
        assertThat(ids("\"deux présidents\"")).containsExactly(1L);
        assertThat(ids("\"présidents deux\"")).isEmpty();
    }

    @Test
    void anArabicWordIsFound() {
        assertThat(ids("الرئيسان")).containsExactly(4L);
    }

    @Test
    void whatMatchedIsMarkedAndTheRestIsHarmless() {
        var hit = index.search("saumon", "fr", 0, 10).hits().getFirst();
        assertThat(hit.title()).contains("<mark>saumon</mark>");
        assertThat(hit.snippet())
                .contains("<mark>saumon</mark>")
                .doesNotContain("<b>")
                .contains("&lt;b&gt;");
    }

    @Test
    void aQueryOfOperatorsAloneFindsNothingAndHarmsNothing() {
        assertThat(ids("\"")).isEmpty();
        assertThat(ids("- \" (")).isEmpty();
        assertThat(ids("  ")).isEmpty();
    }

    @Test
    void anArticleWrittenTwiceIsThereOnce() {
        index.write(List.of(article(1, 1, "fr", "Sommet en Alaska", "Corrigé.", ALASKA)));
        assertThat(index.size()).isEqualTo(5);
        assertThat(ids("corrigé")).containsExactly(1L);
    }

    @Test
    void relatedArticlesComeFromOtherStoriesWithTheirReason() {
        var related = index.related(1, 5);
        assertThat(related).extracting(Related::article).contains(3L, 4L).doesNotContain(1L, 2L, 5L);
        assertThat(related).first().isEqualTo(new Related(3, "Alaska"));
    }

    @Test
    void whatIsWrittenIsThereAfterOpeningAgain() {
        index.close();
        index = ArticleIndex.open(folder);
        assertThat(index.size()).isEqualTo(5);
    }

    private List<Long> ids(String query) {
        return index.search(query, "fr", 0, 10).hits().stream()
                .map(Hits.Hit::article)
                .toList();
    }

    private static IndexedArticle article(
            long id, long story, String language, String title, String text, Tag... tags) {
        return new IndexedArticle(id, story, title, text, language, AUGUST, "Journal", List.of(tags));
    }
}
