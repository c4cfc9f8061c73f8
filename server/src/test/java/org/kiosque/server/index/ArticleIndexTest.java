package org.kiosque.server.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiosque.server.index.IndexedArticle.Label;
import org.kiosque.server.index.IndexedArticle.Publisher;

class ArticleIndexTest {

    private static final Instant AUGUST = Instant.parse("2025-08-09T06:00:00Z");
    private static final Label ALASKA = new Label("Q797", "Alaska");

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
    void aNumberWithANarrowSpaceIsFoundHoweverItIsWritten() {
        index.write(List.of(article(9, 9, "fr", "Aude : 13\u202f000 hectares parcourus", "Un feu hors norme.")));
        assertThat(ids("\"13 000 hectares\"")).containsExactly(9L);
        assertThat(ids("\"13\u202f000 hectares\"")).containsExactly(9L);
    }

    @Test
    void anArabicWordIsFound() {
        assertThat(ids("الرئيسان")).startsWith(4L).doesNotContain(3L, 5L);
    }

    @Test
    void whatMatchedIsMarkedAndTheRestIsHarmless() {
        var hit = search("saumon").stories().getFirst();
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
        assertThat(related).first().isEqualTo(new Related(3, new Related.Shared("Q797", "Alaska", "PLACE")));
    }

    @Test
    void relatedArticlesAreNotAllAboutTheSame() {
        var bears = new Label("x:bears", "Ours");
        index.write(List.of(
                article(11, 11, "fr", "Ours vus à Katmai", "Les ours pêchent le saumon en Alaska.", ALASKA, bears),
                article(12, 12, "fr", "Ours vus à Katmai, encore", "Les ours pêchent le saumon.", ALASKA, bears),
                article(13, 13, "fr", "Ours vus à Katmai, toujours", "Les ours pêchent le saumon.", ALASKA, bears),
                article(14, 14, "fr", "Un train pour Denali", "La ligne du saumon passe en Alaska.", ALASKA)));
        assertThat(index.related(11, 2)).extracting(Related::article).hasSize(2).doesNotContainSequence(12L, 13L);
    }

    @Test
    void anArticleInAnotherLanguageIsRelatedByWhatItSpeaksOf() {
        index.write(List.of(
                article(21, 21, "fr", "Séisme au large", "La terre a tremblé."),
                article(22, 22, "de", "Erdbeben vor der Küste", "Die Stadt blieb unversehrt."),
                article(23, 23, "de", "Ein Garten im Sommer", "Die Tomaten reifen.")));
        assertThat(index.related(21, 3))
                .extracting(Related::article)
                .contains(22L)
                .doesNotContain(23L);
    }

    @Test
    void whatIsWrittenIsThereAfterOpeningAgain() {
        index.close();
        index = ArticleIndex.open(folder);
        assertThat(index.size()).isEqualTo(5);
    }

    @Test
    void theBestArticleOfAStoryStandsForItsOthers() {
        var hits = search("Anchorage");
        assertThat(hits.total()).isEqualTo(2);
        assertThat(hits.found()).isEqualTo(1);
        assertThat(hits.stories()).singleElement().satisfies(hit -> {
            assertThat(hit.article()).isEqualTo(1);
            assertThat(hit.others()).containsExactly(2L);
        });
    }

    @Test
    void anArticleIsFoundByThePublisherTheLanguageAndTheDay() {
        assertThat(ids("publisher:journal saumon")).containsExactly(3L);
        assertThat(ids("source:\"Le Journal\"")).isEmpty();
        assertThat(ids("publisher:www.journal.example")).hasSize(5);
        assertThat(ids("lang:ar")).containsExactly(4L);
        assertThat(ids("langue:arabe Alaska")).containsExactly(4L);
        assertThat(ids("date:2025-08-09 tomates")).containsExactly(5L);
        assertThat(ids("date:2025-08-10.. tomates")).isEmpty();
        assertThat(ids("-lang:fr Alaska")).containsExactlyInAnyOrder(2L, 4L);
    }

    @Test
    void anArticleIsFoundByItsHashtagAndByWhoIsInIt() {
        assertThat(ids("tag:#alaska saumon")).containsExactly(3L);
        assertThat(ids("tag:saumon")).isEmpty();
        assertThat(ids("who:\"Ada Riou\"")).containsExactly(5L);
        assertThat(ids("who:riou")).containsExactly(5L);
        assertThat(ids("qui:\"Riou Noé\"")).isEmpty();
        assertThat(ids("title:saumon")).containsExactly(3L);
        assertThat(ids("titre:tomates")).isEmpty();
    }

    @Test
    void whatHasANameIsFoundInEveryLanguageAndSaysWhy() {
        var hits = search("Alaska");
        assertThat(hits.stories()).extracting(Hits.Hit::article).contains(4L);
        assertThat(hits.stories())
                .filteredOn(hit -> hit.article() == 4)
                .singleElement()
                .extracting(Hits.Hit::across)
                .isEqualTo("Alaska");
        assertThat(hits.stories().getLast().article()).isEqualTo(4);
    }

    @Test
    void aThingOfTheNewsIsFoundInOtherLanguages() {
        index.write(List.of(
                article(6, 6, "de", "Erdbeben erschüttert die Küste", "Die Stadt blieb unversehrt."),
                article(7, 7, "fr", "Une secousse cette nuit", "Le tremblement a réveillé la ville.")));
        assertThat(search("séisme").stories()).singleElement().satisfies(hit -> {
            assertThat(hit.article()).isEqualTo(6);
            assertThat(hit.across()).isEqualTo("séisme");
        });
    }

    @Test
    void wordsThatTellNothingNeedNotStandThere() {
        assertThat(ids("où est la saison du saumon")).containsExactly(3L);
    }

    @Test
    void whatTheArticlesHaveInCommonIsCounted() {
        var facets = search("date:2025-08-09").facets();
        assertThat(facets)
                .filteredOn(facet -> facet.field() == Inquiry.Field.LANGUAGE)
                .singleElement()
                .extracting(Hits.Facet::values)
                .asList()
                .startsWith(new Hits.Value("fr", "fr", 3));
        assertThat(facets)
                .filteredOn(facet -> facet.field() == Inquiry.Field.TAG)
                .singleElement()
                .extracting(Hits.Facet::values)
                .asList()
                .containsExactly(new Hits.Value("Q797", "Alaska", 4));
    }

    @Test
    void aWordThatNoArticleHasLeadsToOneThatIsNear() {
        assertThat(search("saumom lang:fr").meant()).isEqualTo("saumon lang:fr");
        assertThat(search("xyzzy").meant()).isEmpty();
        assertThat(search("saumon").meant()).isEmpty();
    }

    @Test
    void theArticlesOfAPageAreThoseOfItsStories() {
        var page = new ArticleIndex.Page("fr", AUGUST, false, 0, 10);
        assertThat(index.articles(Searches.inquiry("Anchorage"), page)).containsExactly(1L, 2L);
        assertThat(index.articles(Searches.inquiry("xyzzy"), page)).isEmpty();
        assertThat(index.articles(Searches.inquiry(""), page)).isEmpty();
    }

    @Test
    void theNewestComeFirstIfTheyAreAskedFor() {
        index.write(List.of(new IndexedArticle(
                8,
                8,
                "Le jardin",
                "Un mot du saumon, tout à la fin d'un long texte sur autre chose.",
                "fr",
                AUGUST.plusSeconds(60),
                new Publisher("Autre", "autre.example"),
                List.of(),
                List.of(),
                List.of())));
        assertThat(ids("saumon")).containsExactly(3L, 8L);
        var newest = new ArticleIndex.Page("fr", AUGUST, true, 0, 10);
        assertThat(index.search(Searches.inquiry("saumon"), newest).stories())
                .extracting(Hits.Hit::article)
                .containsExactly(8L, 3L);
    }

    @Test
    void namesAreSuggestedByTheirBeginning() {
        assertThat(index.suggest("al", 5)).containsExactly("Alaska");
        assertThat(index.suggest("grande b", 5)).containsExactly("La Grande Baie");
        assertThat(index.suggest("Grande Baie x", 5)).isEmpty();
        assertThat(index.suggest("", 5)).isEmpty();
        assertThat(index.suggest("zz", 5)).isEmpty();
    }

    @Test
    void anIndexOfAnOlderFormIsEmptied() throws IOException {
        index.close();
        try (var directory = FSDirectory.open(folder);
                var writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(Map.of("form", "1").entrySet());
            writer.commit();
        }
        assertThat(ArticleIndex.isCurrent(folder)).isFalse();
        index = ArticleIndex.open(folder);
        assertThat(index.size()).isZero();
        index.write(List.of(article(5, 5, "fr", "L'été au jardin", "Les tomates mûrissent.")));
        assertThat(ArticleIndex.isCurrent(folder)).isTrue();
    }

    private List<Long> ids(String query) {
        return index.articles(Searches.inquiry(query), new ArticleIndex.Page("fr", AUGUST, false, 0, 10));
    }

    private Hits search(String query) {
        return Searches.search(index, query);
    }

    private static IndexedArticle article(
            long id, long story, String language, String title, String text, Label... tags) {
        return new IndexedArticle(
                id,
                story,
                title,
                text,
                language,
                AUGUST,
                new Publisher("Journal", "www.journal.example"),
                Stream.of(tags).map(tag -> new IndexedArticle.Tag(tag, "PLACE")).toList(),
                id == 5 ? List.of(new Label("Q1", "La Grande Baie")) : List.of(),
                id == 5 ? List.of("Ada Riou", "Noé Kerbrat") : List.of());
    }
}
