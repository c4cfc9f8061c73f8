package org.kiosque.server.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kiosque.engine.enrich.Analyzer;
import org.kiosque.engine.text.Document;
import org.kiosque.newsstand.Gold;
import org.kiosque.newsstand.Newsstand;

/** The summit story of the sample newsstand. */
class DossierWriterTest {

    private static final List<Source> SUMMIT = summit();
    private static final Dossier FRENCH = DossierWriter.of(SUMMIT, "fr");
    private static final Dossier ENGLISH = DossierWriter.of(SUMMIT, "en");

    @Test
    void everyPieceIsByteEqualToItsSource() {
        Map<Long, Source> byId = new HashMap<>();
        SUMMIT.forEach(source -> byId.put(source.id(), source));
        for (Dossier dossier : List.of(FRENCH, ENGLISH)) {
            assertThat(extracts(dossier)).hasSizeGreaterThan(40).allSatisfy(extract -> {
                Source source = Objects.requireNonNull(byId.get(extract.article()));
                assertThat(extract.span().of(source.text())).isEqualTo(extract.text());
            });
        }
    }

    @Test
    void theTimelineTellsTheDayOfTheMeetingOnceWithManyPublishersOfSeveralLanguages() {
        for (Dossier dossier : List.of(FRENCH, ENGLISH)) {
            Dossier.Event meeting = dossier.timeline().stream()
                    .filter(event -> event.date().equals("2025-08-15"))
                    .max(Comparator.comparingInt(event -> event.told().size()))
                    .orElseThrow();
            assertThat(meeting.told()).hasSizeGreaterThanOrEqualTo(5);
            assertThat(meeting.told().stream().map(Extract::language).distinct())
                    .hasSizeGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void theTimelineIsInOrderAndTheReadersLanguageComesFirst() {
        assertThat(FRENCH.timeline()).extracting(Dossier.Event::date).isSorted();
        assertThat(FRENCH.timeline())
                .allSatisfy(event -> assertThat(
                                event.told().getFirst().language().equals("fr")
                                        || event.told().stream()
                                                .noneMatch(
                                                        told -> told.language().equals("fr")))
                        .isTrue());
    }

    @Test
    void everySpeakerIsOneInAllLanguages() {
        List<String> speakers =
                FRENCH.sayings().stream().map(Dossier.Sayings::speaker).toList();
        assertThat(speakers).doesNotHaveDuplicates();
        assertThat(speakers.stream().filter(name -> name.contains("Trump"))).hasSize(1);
        assertThat(speakers.stream().filter(name -> name.contains("Ouchakov"))).hasSize(1);
    }

    @Test
    void aStoryIsPutTogetherQuickly() {
        List<Source> forty = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            forty.add(SUMMIT.get(i % SUMMIT.size()));
        }
        for (int i = 0; i < 20; i++) {
            DossierWriter.of(forty, "fr");
        }
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        DossierWriter.of(forty, "fr");
        long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        assertThat(took / 1e6).as("milliseconds of processor time").isLessThan(150);
    }

    @Test
    void theSameWordsOfSeveralPublishersAreOneSaying() {
        Dossier.Saying close = FRENCH.sayings().stream()
                .filter(sayings -> sayings.speaker().equals("Iouri Ouchakov"))
                .flatMap(sayings -> sayings.said().stream())
                .filter(saying -> saying.words().text().equals("La Russie et les États-Unis sont de proches voisins"))
                .findFirst()
                .orElseThrow();
        assertThat(close.same()).extracting(Extract::publisher).contains("gazette", "carillon");
    }

    @Test
    void earlierEventsOfTheStoryAreToldToo() {
        assertThat(FRENCH.timeline()).extracting(Dossier.Event::date).contains("2021-06-16", "2022-02-24");
    }

    @Test
    void whoWhatWhenAndWhereAreAnsweredByWhatMostPublishersName() {
        assertThat(FRENCH.circumstances()).extracting(Dossier.Circumstance::ask).containsExactly(Dossier.Ask.values());
        assertThat(told(FRENCH, Dossier.Ask.WHO)).contains("Vladimir Poutine", "Donald Trump");
        assertThat(told(FRENCH, Dossier.Ask.WHEN)).isEqualTo("2025-08-15");
        assertThat(told(FRENCH, Dossier.Ask.WHERE)).isEqualTo("Alaska");
        assertThat(FRENCH.circumstances().getFirst().passage().orElseThrow().language())
                .isEqualTo("fr");
    }

    @Test
    void theGlossaryExplainsWhatTheArticlesDoInTheReadersLanguageFirst() {
        assertThat(FRENCH.glossary())
                .extracting(term -> term.words().text())
                .startsWith(
                        "Russian President Vladimir Putin", "Le conseiller diplomatique du Kremlin, Iouri Ouchakov");
        assertThat(ENGLISH.glossary())
                .extracting(term -> term.words().text())
                .startsWith("Russian President Vladimir Putin", "Kremlin aide Yuri Ushakov");
    }

    @Test
    void whatNoArticleTellsHasNoAnswer() {
        var document = new Document("1", "", "Il pleut.", "fr", null, null, "un");
        var analysis = Analyzer.analyze(document, List.of());
        var dossier = DossierWriter.of(
                List.of(new Source(1, "un", "", "fr", Instant.EPOCH, "", "Il pleut.", analysis)), "fr");
        assertThat(dossier.circumstances())
                .filteredOn(told -> told.ask() != Dossier.Ask.WHAT)
                .hasSize(4)
                .allMatch(told -> told.passage().isEmpty());
    }

    private static String told(Dossier dossier, Dossier.Ask ask) {
        return dossier.circumstances().stream()
                .filter(circumstance -> circumstance.ask() == ask)
                .map(Dossier.Circumstance::label)
                .collect(Collectors.joining());
    }

    private static List<Extract> extracts(Dossier dossier) {
        return Stream.of(
                        dossier.summary().stream(),
                        dossier.circumstances().stream().flatMap(told -> told.passage().stream()),
                        dossier.timeline().stream().flatMap(event -> event.told().stream()),
                        dossier.sayings().stream()
                                .flatMap(sayings -> sayings.said().stream())
                                .flatMap(saying -> Stream.of(List.of(saying.words()), saying.same(), saying.otherwise())
                                        .flatMap(List::stream)),
                        dossier.wishes().stream().map(Dossier.Wish::what),
                        dossier.quarrels().stream().flatMap(quarrel -> quarrel.figures().stream()),
                        dossier.names().stream().map(Dossier.Named::first),
                        dossier.glossary().stream().map(Dossier.Term::words))
                .flatMap(extracts -> extracts)
                .toList();
    }

    private static List<Source> summit() {
        List<Source> sources = new ArrayList<>();
        Gold.of(Newsstand.load(), 8080, false).stream()
                .filter(gold -> gold.story().equals("alaska-summit"))
                .sorted(Comparator.comparing(Gold::published))
                .forEach(gold -> sources.add(source(sources.size() + 1, gold)));
        return sources;
    }

    private static Source source(long id, Gold gold) {
        String language = gold.language().split("-", 2)[0];
        var document = new Document(
                Long.toString(id), gold.title(), gold.text(), language, gold.published(), null, gold.publisher());
        return new Source(
                id,
                gold.publisher(),
                "",
                language,
                gold.published().toInstant(),
                gold.title(),
                gold.text(),
                Analyzer.analyze(document, gold.tags()));
    }
}
