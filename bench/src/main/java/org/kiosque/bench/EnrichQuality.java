package org.kiosque.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.kiosque.engine.enrich.Analyzer;
import org.kiosque.engine.enrich.analysis.Analysis;
import org.kiosque.engine.enrich.analysis.Analysis.In;
import org.kiosque.engine.enrich.analysis.Analysis.Passage;
import org.kiosque.engine.text.Document;
import org.kiosque.engine.text.Languages;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;

/** Measures keyphrases, summaries, languages, places and speed of the analysis on the published sets. */
public final class EnrichQuality {

    private static final int LEAST_TEXT = 50;
    private static final ObjectMapper JSON = new ObjectMapper();

    private EnrichQuality() {}

    public static void main(String[] args) throws IOException {
        keyphrases("keyphrases/wikinews-fr.jsonl", new FrenchStemmer());
        keyphrases("keyphrases/500n.jsonl", new EnglishStemmer());
        SummaryQuality.print(read("summaries/orangesum.jsonl"));
        languages();
        places();
        speed();
    }

    static List<JsonNode> read(String file) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : EvaluationData.lines(file)) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    static Document document(JsonNode line) {
        String day = line.path("published").asText("");
        OffsetDateTime published =
                day.length() == 10 ? LocalDate.parse(day).atTime(12, 0).atOffset(ZoneOffset.UTC) : null;
        String language = line.path("language").asText(null);
        return new Document(
                line.path("id").asText(),
                line.path("title").asText(""),
                line.path("text").asText(""),
                language,
                published,
                null,
                null);
    }

    private static void keyphrases(String file, SnowballStemmer stemmer) throws IOException {
        double five = 0;
        double ten = 0;
        List<JsonNode> lines = read(file);
        for (JsonNode line : lines) {
            Set<String> gold = new HashSet<>();
            line.get("keyphrases").forEach(phrase -> gold.add(stem(phrase.asText(), stemmer)));
            List<String> found = Analyzer.analyze(document(line)).keyphrases().stream()
                    .map(keyphrase -> stem(keyphrase.phrase(), stemmer))
                    .distinct()
                    .toList();
            five += f1(found, gold, 5);
            ten += f1(found, gold, 10);
        }
        System.out.printf(
                Locale.ROOT, "%s: F1@5 %.1f, F1@10 %.1f%n", file, 100 * five / lines.size(), 100 * ten / lines.size());
    }

    private static double f1(List<String> found, Set<String> gold, int k) {
        List<String> first = found.subList(0, Math.min(k, found.size()));
        double right = first.stream().filter(gold::contains).count();
        return right == 0 ? 0 : 2 * right / (first.size() + gold.size());
    }

    private static String stem(String phrase, SnowballStemmer stemmer) {
        List<String> stems = new ArrayList<>();
        for (String word : phrase.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
            stemmer.setCurrent(word);
            stemmer.stem();
            stems.add(stemmer.getCurrent());
        }
        return String.join(" ", stems).trim();
    }

    private static void languages() throws IOException {
        for (String file : List.of("stories/og2021.jsonl", "stories/gnews-fr.jsonl", "summaries/orangesum.jsonl")) {
            int right = 0;
            List<JsonNode> lines = read(file);
            for (JsonNode line : lines) {
                String code = line.path("language").asText();
                String language = code.equals("por") ? "pt" : code.equals("ara") ? "ar" : code;
                right +=
                        Languages.detect(line.path("title").asText()).orElse("").equals(shortened(language)) ? 1 : 0;
            }
            System.out.printf(Locale.ROOT, "%s: language of headlines %.2f %%%n", file, 100.0 * right / lines.size());
        }
        int right = 0;
        int all = 0;
        for (JsonNode pair : read("similarity/semeval22.jsonl")) {
            for (String side : List.of("a", "b")) {
                String text = pair.path(side).path("text").asText();
                if (text.length() >= LEAST_TEXT) {
                    String told = Languages.detect(text).orElse("");
                    right += told.equals(pair.path("language").asText()) ? 1 : 0;
                    all++;
                }
            }
        }
        System.out.printf(
                Locale.ROOT, "similarity/semeval22.jsonl: language of %d articles %.2f %%%n", all, 100.0 * right / all);
    }

    private static String shortened(String code) {
        for (String language : Locale.getISOLanguages()) {
            if (Locale.of(language).getISO3Language().equals(code)) {
                return language;
            }
        }
        return code;
    }

    private static List<Document> everything() throws IOException {
        List<Document> documents = new ArrayList<>();
        for (String file : List.of(
                "keyphrases/wikinews-fr.jsonl",
                "keyphrases/500n.jsonl",
                "quotes/polnear.jsonl",
                "summaries/orangesum.jsonl")) {
            read(file).forEach(line -> documents.add(document(line)));
        }
        for (JsonNode pair : read("similarity/semeval22.jsonl")) {
            for (String side : List.of("a", "b")) {
                documents.add(new Document(
                        side,
                        pair.get(side).path("title").asText(""),
                        pair.get(side).path("text").asText(""),
                        null,
                        null,
                        null,
                        null));
            }
        }
        return documents;
    }

    private static void places() throws IOException {
        long passages = 0;
        long wrong = 0;
        for (Document document : everything()) {
            for (Passage passage : passages(Analyzer.analyze(document)).toList()) {
                String text = passage.in() == In.TITLE ? document.title() : document.text();
                passages++;
                wrong += passage.span().of(text).equals(passage.text()) ? 0 : 1;
            }
        }
        System.out.printf("passages that differ from their span: %d of %d%n", wrong, passages);
    }

    private static Stream<Passage> passages(Analysis analysis) {
        return Stream.of(
                        analysis.entities().stream().flatMap(entity -> entity.mentions().stream()),
                        analysis.quotes().stream().map(Analysis.Quote::passage),
                        analysis.quotes().stream()
                                .flatMap(quote -> Stream.ofNullable(quote.speaker()))
                                .map(Analysis.Speaker::mention),
                        analysis.dates().stream().map(Analysis.DateMention::passage),
                        analysis.numbers().stream().map(Analysis.NumberMention::passage),
                        analysis.positions().stream().map(Analysis.Position::what),
                        analysis.summary().stream())
                .flatMap(stream -> stream);
    }

    private static void speed() throws IOException {
        List<Document> documents = everything();
        long words = documents.stream().mapToLong(d -> d.text().length()).sum() / 6;
        documents.forEach(Analyzer::analyze);
        long start = System.nanoTime();
        documents.forEach(Analyzer::analyze);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.gc();
        long heap = (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
        System.out.printf(
                Locale.ROOT,
                "%.0f articles/s of about %d words on one core: %.2f ms each; heap %d MB%n",
                documents.size() / seconds,
                words / documents.size(),
                1000 * seconds / documents.size(),
                heap);
    }
}
