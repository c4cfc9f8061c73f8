package org.kiosque.engine.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kiosque.engine.terms.Meaning;
import org.kiosque.engine.text.Document;

class StoryClustererTest {

    @Test
    void articlesOfOneLanguageAboutOneThingAreOneStory() {
        Map<String, String> stories = stories();
        assertThat(stories.get("fr2")).isEqualTo(stories.get("fr1"));
        assertThat(stories.get("es2")).isEqualTo(stories.get("es1"));
        assertThat(stories.get("ru2")).isEqualTo(stories.get("ru1"));
        assertThat(stories.get("ar2")).isEqualTo(stories.get("ar1"));
    }

    @Test
    void namesJoinArticlesAcrossLanguages() {
        Map<String, String> stories = stories();
        assertThat(stories.get("en1")).isEqualTo(stories.get("fr1"));
        assertThat(stories.get("es1")).isEqualTo(stories.get("de1"));
    }

    @Test
    void noStoryHoldsArticlesOfTwo() {
        assertThat(mixed(Newsroom.read(), new StoryClusterer())).isEmpty();
    }

    @Test
    void newsOfOneEpidemicIsKeptApartByItsMatters() {
        StoryClusterer clusterer = new StoryClusterer();
        Newsroom.reports().forEach(clusterer::assign);
        for (int day = 1; day <= 30; day++) {
            String title = "Fièvre des marais : le point sur l'épidémie au jour " + day;
            clusterer.restore(Newsroom.titled("day" + day, "fr", "2025-08-10T06:00:00Z", title), "day" + day);
        }
        assertThat(mixed(Newsroom.read("epidemic.txt"), clusterer)).hasSizeLessThan(2);
    }

    /** The articles of another story than the one found first in theirs. */
    private static List<String> mixed(List<Newsroom> articles, StoryClusterer clusterer) {
        List<String> found = articles.stream()
                .map(article -> clusterer.assign(article.report()).storyId())
                .toList();
        Map<String, String> goldOf = new HashMap<>();
        List<String> mixed = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Newsroom one = articles.get(i);
            if (!goldOf.computeIfAbsent(found.get(i), story -> one.story()).equals(one.story())) {
                mixed.add(one.report().document().title());
            }
        }
        return mixed;
    }

    @Test
    void theFoundersIdIsTheStorys() {
        StoryClusterer clusterer = new StoryClusterer();
        Assignment first = clusterer.assign(bridge("a", "2025-08-06T06:00:00Z"));
        Assignment second = clusterer.assign(bridge("b", "2025-08-06T09:00:00Z"));
        assertThat(first.isNew()).isTrue();
        assertThat(first.storyId()).isEqualTo("a");
        assertThat(second.isNew()).isFalse();
        assertThat(second.storyId()).isEqualTo("a");
        assertThat(second.size()).isEqualTo(2);
    }

    @Test
    void restoredArticlesLeadToTheSameDecisions() {
        List<Report> reports = Newsroom.reports();
        StoryClusterer undisturbed = new StoryClusterer();
        StoryClusterer restarted = new StoryClusterer();
        List<Assignment> before = new ArrayList<>();
        for (Report report : reports.subList(0, 8)) {
            before.add(undisturbed.assign(report));
        }
        for (int i = 0; i < 8; i++) {
            restarted.restore(reports.get(i), before.get(i).storyId());
        }
        for (Report report : reports.subList(8, reports.size())) {
            assertThat(restarted.assign(report)).isEqualTo(undisturbed.assign(report));
        }
    }

    @Test
    void aStoryEndsWithTheWindow() {
        StoryClusterer clusterer = new StoryClusterer(Duration.ofDays(3));
        clusterer.assign(bridge("a", "2025-08-01T06:00:00Z"));
        Assignment late = clusterer.assign(bridge("b", "2025-08-09T06:00:00Z"));
        assertThat(late.isNew()).isTrue();
        assertThat(clusterer.size()).isEqualTo(1);
    }

    @Test
    void anotherEditionOfAColumnIsAnotherStory() {
        StoryClusterer clusterer = new StoryClusterer();
        clusterer.assign(
                Newsroom.titled("a", "fr", "2025-08-06T20:00:00Z", "Résultats du loto du 6 août : le tirage complet"));
        Assignment next = clusterer.assign(
                Newsroom.titled("b", "fr", "2025-08-09T20:00:00Z", "Résultats du loto du 9 août : le tirage complet"));
        assertThat(next.isNew()).isTrue();
    }

    @Test
    void sharedEntitiesJoinWhatWordsCannot() {
        List<String> entities = List.of("Q1", "Q2", "Q3");
        Instant at = Instant.parse("2025-08-05T07:00:00Z");
        StoryClusterer clusterer = new StoryClusterer();
        Newsroom.reports().forEach(clusterer::assign);
        clusterer.assign(new Report(document("x", "ar", "قمة الرئيسين في ألاسكا"), entities, at));
        Report other = new Report(document("y", "de", "Gipfel der Präsidenten in Alaska"), entities, at);
        assertThat(clusterer.assign(other).storyId()).isEqualTo("x");
    }

    @Test
    void oneMeaningInTwoLanguagesJoinsWhatOneNameCannot() {
        assertThat(joined(null, null)).isFalse();
        assertThat(joined(direction(1), direction(1))).isTrue();
        assertThat(joined(direction(1), direction(2))).isFalse();
    }

    /** Whether an Arabic and a German report that share one entity become one story, after others of all kinds. */
    private static boolean joined(@Nullable Meaning arabic, @Nullable Meaning german) {
        Instant at = Instant.parse("2025-08-05T07:00:00Z");
        StoryClusterer clusterer = new StoryClusterer();
        int others = 3;
        for (Report report : Newsroom.reports()) {
            clusterer.assign(arabic == null ? report : report.with(direction(others++)));
        }
        String text = "…".repeat(3);
        Document one = new Document("x", "الضيوف يصلون مساء", text, "ar", null, null, null);
        Document other = new Document("y", "Die Gäste sind eingetroffen", text, "de", null, null, null);
        clusterer.assign(new Report(one, List.of("Q1"), at, arabic));
        return clusterer
                .assign(new Report(other, List.of("Q1"), at, german))
                .storyId()
                .equals("x");
    }

    private static Meaning direction(int number) {
        float[] vector = new float[64];
        vector[number] = 1;
        return Meaning.of(vector);
    }

    @Test
    void whatIsSpokenOfJoinsLanguagesWithOneNameInCommon() {
        Document french = new Document(
                "x",
                "Séisme au Maroc : des morts et des blessés, les secours cherchent des survivants",
                "Un séisme a frappé la nuit dernière. Des immeubles se sont effondrés, des blessés sont soignés à"
                        + " l'hôpital et l'armée aide les secours. Les écoles sont fermées.",
                "fr",
                null,
                null,
                null);
        Document german = new Document(
                "y",
                "Erdbeben in Marokko: Tote und Verletzte, Rettung sucht nach Überlebenden",
                "Ein Erdbeben erschütterte in der Nacht das Land. Gebäude sind eingestürzt, Verletzte liegen im"
                        + " Krankenhaus, die Armee hilft bei der Rettung. Die Schulen sind geschlossen.",
                "de",
                null,
                null,
                null);
        Document other = new Document(
                "z",
                "Marokko: Die Zentralbank hebt die Zinsen an",
                "Die Bank reagiert auf die Inflation. Die Preise für Lebensmittel sind stark gestiegen, die Regierung"
                        + " berät über den Haushalt und neue Steuern.",
                "de",
                null,
                null,
                null);
        Instant at = Instant.parse("2025-08-05T07:00:00Z");
        for (Document later : List.of(german, other)) {
            StoryClusterer clusterer = new StoryClusterer();
            Newsroom.reports().forEach(clusterer::assign);
            clusterer.assign(new Report(french, List.of("Q1028"), at));
            Assignment place = clusterer.assign(new Report(later, List.of("Q1028"), at.plusSeconds(3_600)));
            assertThat(place.storyId().equals("x")).isEqualTo(later == german);
        }
    }

    @Test
    void aCountryInCommonJoinsNothing() {
        List<String> country = List.of("Q9", "Q9", "Q9");
        Instant at = Instant.parse("2025-08-05T07:00:00Z");
        StoryClusterer clusterer = new StoryClusterer();
        clusterer.assign(new Report(document("x", "es", "La cosecha de lavanda cae por la sequía"), country, at));
        Report other = new Report(document("y", "de", "Hitzewelle: Züge fallen aus"), country, at);
        assertThat(clusterer.assign(other).isNew()).isTrue();
    }

    @Test
    void anArticleUnitesEveryStoryItBelongsTo() {
        StoryClusterer clusterer = new StoryClusterer();
        clusterer.restore(bridge("a", "2025-08-05T07:00:00Z"), "a");
        clusterer.restore(bridge("b", "2025-08-05T08:00:00Z"), "b");
        clusterer.restore(bridge("c", "2025-08-05T09:00:00Z"), "c");
        Assignment last = clusterer.assign(bridge("d", "2025-08-05T10:00:00Z"));
        assertThat(last.storyId()).isEqualTo("a");
        assertThat(last.size()).isEqualTo(4);
        assertThat(last.merged()).containsExactlyInAnyOrder("b", "c");
        assertThat(clusterer.size()).isOne();
    }

    @Test
    void anArticleWithoutAnyWordIsAStoryOfItsOwn() {
        StoryClusterer clusterer = new StoryClusterer();
        Instant at = Instant.EPOCH;
        assertThat(clusterer
                        .assign(new Report(document("a", "fr", ""), List.of(), at))
                        .isNew())
                .isTrue();
        assertThat(clusterer
                        .assign(new Report(document("b", "fr", "…"), List.of(), at))
                        .isNew())
                .isTrue();
    }

    private static Report bridge(String id, String at) {
        return Newsroom.titled(id, "fr", at, "Le pont de Serrelongue fermé après la découverte de fissures");
    }

    private static Document document(String id, String language, String title) {
        return new Document(id, title, "", language, null, null, null);
    }

    private static Map<String, String> stories() {
        List<Report> reports = Newsroom.reports();
        List<String> found = StoryClusterer.cluster(reports);
        Map<String, String> stories = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            stories.put(reports.get(i).document().id(), found.get(i));
        }
        return stories;
    }
}
