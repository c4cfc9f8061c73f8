package org.kiosque.bench.topics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.kiosque.bench.EvaluationData;
import org.kiosque.engine.enrich.analysis.Analysis.In;
import org.kiosque.engine.enrich.reading.Reading;
import org.kiosque.engine.enrich.topic.Keyphrases;
import org.kiosque.engine.enrich.topic.Ranking;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;

/**
 * Learns the ranking of keyphrases by logistic regression, French from wikinews-fr and English from 500n. First ten times
 * from nine tenths, to print what each does on the tenth that it has not seen; then from all, which is written to the
 * engine's resources unless {@code --dry} is given.
 */
public final class TrainKeyphrases {

    private static final int FOLDS = 10;
    private static final Path FILE = Path.of("engine/src/main/resources/org/kiosque/engine/enrich/topic/ranking.tsv");

    private final SnowballStemmer stemmer;
    private final List<Lesson> lessons = new ArrayList<>();
    private final List<Ranking> folds = new ArrayList<>();

    /** An article: every candidate's signs, and whether it is one of the phrases chosen by people. */
    private record Lesson(Reading title, Reading text, Set<String> gold, List<double[]> rows, List<Boolean> labels) {}

    private TrainKeyphrases(SnowballStemmer stemmer) {
        this.stemmer = stemmer;
    }

    public static void main(String[] args) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("# Written by org.kiosque.bench.topics.TrainKeyphrases: a language and a weight for each sign.");
        lines.add(learn("fr", "keyphrases/wikinews-fr.jsonl", new FrenchStemmer()));
        lines.add(learn("en", "keyphrases/500n.jsonl", new EnglishStemmer()));
        if (!List.of(args).contains("--dry")) {
            Files.createDirectories(FILE.getParent());
            Files.write(FILE, lines);
        }
    }

    private static String learn(String language, String file, SnowballStemmer stemmer) throws IOException {
        TrainKeyphrases trainer = new TrainKeyphrases(stemmer);
        ObjectMapper json = new ObjectMapper();
        for (String line : EvaluationData.lines(file)) {
            trainer.add(json.readTree(line), language);
        }
        double[] five = new double[2];
        double[] ten = new double[2];
        Ranking all = trainer.ranking(-1);
        for (int i = 0; i < trainer.lessons.size(); i++) {
            Ranking unseen = i < FOLDS ? trainer.ranking(i) : trainer.folds.get(i % FOLDS);
            if (i < FOLDS) {
                trainer.folds.add(unseen);
            }
            trainer.score(trainer.lessons.get(i), unseen, five, ten, 0);
            trainer.score(trainer.lessons.get(i), all, five, ten, 1);
        }
        double n = trainer.lessons.size() / 100.0;
        System.out.printf(
                Locale.ROOT,
                "%s: out of fold F1@5 %.1f, F1@10 %.1f; seen F1@5 %.1f, F1@10 %.1f%n",
                file,
                five[0] / n,
                ten[0] / n,
                five[1] / n,
                ten[1] / n);
        return language + "\t"
                + all.weights().stream()
                        .map(weight -> String.format(Locale.ROOT, "%.4f", weight))
                        .collect(Collectors.joining("\t"));
    }

    private void add(JsonNode line, String language) {
        Reading title = new Reading(line.path("title").asText(""), In.TITLE, language);
        Reading text = new Reading(line.path("text").asText(""), In.TEXT, language);
        Set<String> gold = new HashSet<>();
        line.get("keyphrases").forEach(phrase -> gold.add(stem(phrase.asText())));
        List<double[]> rows = new ArrayList<>();
        List<Boolean> labels = new ArrayList<>();
        for (Keyphrases.Example example : Keyphrases.examples(title, text)) {
            rows.add(example.signs());
            labels.add(gold.contains(stem(example.phrase())));
        }
        lessons.add(new Lesson(title, text, gold, rows, labels));
    }

    /** What is learned from every lesson but those of a fold. */
    private Ranking ranking(int without) {
        List<double[]> rows = new ArrayList<>();
        List<Boolean> labels = new ArrayList<>();
        for (int i = 0; i < lessons.size(); i++) {
            if (without < 0 || i % FOLDS != without) {
                rows.addAll(lessons.get(i).rows());
                labels.addAll(lessons.get(i).labels());
            }
        }
        return new Ranking(Logistic.weights(rows, labels));
    }

    private void score(Lesson lesson, Ranking ranking, double[] five, double[] ten, int at) {
        List<String> found = Keyphrases.of(lesson.title(), lesson.text(), ranking).stream()
                .map(keyphrase -> stem(keyphrase.phrase()))
                .distinct()
                .toList();
        five[at] += f1(found, lesson.gold(), 5);
        ten[at] += f1(found, lesson.gold(), 10);
    }

    private static double f1(List<String> found, Set<String> gold, int k) {
        List<String> first = found.subList(0, Math.min(k, found.size()));
        double right = first.stream().filter(gold::contains).count();
        return right == 0 ? 0 : 2 * right / (first.size() + gold.size());
    }

    private String stem(String phrase) {
        List<String> stems = new ArrayList<>();
        for (String word : phrase.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
            stemmer.setCurrent(word);
            stemmer.stem();
            stems.add(stemmer.getCurrent());
        }
        return String.join(" ", stems).trim();
    }
}
