package org.kiosque.bench.answers;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.kiosque.bench.veto.Boosting;
import org.kiosque.engine.answer.Certainty;
import org.kiosque.engine.answer.Ranking;
import org.kiosque.engine.answer.Study;
import org.kiosque.engine.answer.Weights;
import org.kiosque.engine.tree.Trees;

/**
 * Learns what the traits of passages, sentences and answers count from PIAF's questions and from questions on news,
 * prints what it does to questions on articles that it has not seen (PIAF in five folds by article; sets of news that
 * are kept apart), and writes the weights into the folder named.
 */
public final class TrainAnswers {

    private static final int FOLDS = 5;
    private static final double RIDGE = 1e-5;
    private static final Boosting BOOSTING = new Boosting(300, 6, .05, 5, 20, .5, .7);

    /** Questions on news are fewer, and more like what readers ask: each counts so often. */
    private static final int TIMES = 3;

    private static final List<String> LEARNED = List.of("fr-a", "fr-b", "fr-c", "en");
    private static final List<String> APART = List.of("fr-d", "fr-e", "es", "de", "ru", "ar");

    private TrainAnswers() {}

    public static void main(String[] args) throws IOException {
        List<Lesson> piaf = Lesson.of(Piaf.read());
        List<Lesson> news = new ArrayList<>();
        for (String name : LEARNED) {
            news.addAll(Lesson.of(NewsQuestions.read(name)));
        }
        List<Lesson> often = Lesson.joined(Collections.nCopies(TIMES, news));
        outOfFold(piaf, often);
        Weights weights = learn(Lesson.joined(List.of(piaf, often)));
        for (String name : APART) {
            List<Lesson> apart = Lesson.of(NewsQuestions.read(name));
            NewsFigures.print(name, apart, 1, weights);
            NewsFigures.print(name, apart, 0, weights);
        }
        weights.lines().forEach(System.out::println);
        if (args.length > 0) {
            write(weights, Path.of(args[0]));
        }
    }

    private static void write(Weights weights, Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("# Learned by TrainAnswers from questions: what each trait counts. Not written by hand.");
        lines.addAll(weights.lines());
        Files.write(folder.resolve("weights.txt"), lines);
        try (var out = new DataOutputStream(Files.newOutputStream(folder.resolve("certainty.bin")))) {
            weights.certainty().write(out);
        }
    }

    private static int fold(Lesson lesson) {
        return Math.floorMod(lesson.asked().group().hashCode() * 31 + 7, FOLDS);
    }

    private static int half(Lesson lesson) {
        return Math.floorMod(lesson.asked().group().hashCode() * 17 + 3, 11) % 2;
    }

    private static List<Lesson> only(List<Lesson> lessons, Predicate<Lesson> wanted) {
        return lessons.stream().filter(wanted).toList();
    }

    private static Weights learn(List<Lesson> lessons) {
        Weights ranking = ranking(lessons);
        // The certainty is learned from rankings by weights that have not seen the question, as it will be used.
        Cases cases = new Cases();
        List<Cases> halves = new ArrayList<>();
        for (int fold = 0; fold < 2; fold++) {
            int held = fold;
            Weights others = ranking(only(lessons, lesson -> half(lesson) != held));
            Cases half = new Cases();
            only(lessons, lesson -> half(lesson) == held).forEach(lesson -> half.add(lesson, others));
            halves.add(half);
            cases.addAll(half);
        }
        return new Weights(ranking.passage(), ranking.sentence(), cases.learn(), bound(halves));
    }

    /** The bound that four of five questions pass whose answer is there, by trees that have not seen them. */
    private static double bound(List<Cases> halves) {
        List<Double> answerable = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Trees other = halves.get(1 - i).learn();
            halves.get(i).answerable.forEach(row -> answerable.add(other.probability(row)));
        }
        answerable.sort(null);
        return answerable.get((int) (answerable.size() * 0.19));
    }

    /** Rankings as rows, with whether the sources answer. */
    private static final class Cases {
        private final List<float[]> rows = new ArrayList<>();
        private final List<Boolean> answers = new ArrayList<>();

        /** Those of everything, with the one that answers. */
        private final List<float[]> answerable = new ArrayList<>();

        void add(Lesson lesson, Weights weights) {
            lesson.told().forEach(study -> add(study, weights, true));
            lesson.untold().forEach(study -> add(study, weights, false));
            lesson.told().stream().limit(1).forEach(study -> {
                Ranking ranking = Ranking.of(study, weights);
                if (!ranking.ranked().isEmpty()) {
                    answerable.add(Certainty.of(study, ranking, weights));
                }
            });
        }

        private void add(Study study, Weights weights, boolean told) {
            Ranking ranking = Ranking.of(study, weights);
            if (!ranking.ranked().isEmpty()) {
                rows.add(Certainty.of(study, ranking, weights));
                answers.add(told);
            }
        }

        void addAll(Cases others) {
            rows.addAll(others.rows);
            answers.addAll(others.answers);
        }

        Trees learn() {
            float[] alike = new float[rows.size()];
            Arrays.fill(alike, 1);
            return BOOSTING.learn(rows, flags(answers), alike);
        }
    }

    private static Weights ranking(List<Lesson> lessons) {
        List<Descent.Choice> passages = new ArrayList<>();
        List<Descent.Choice> sentences = new ArrayList<>();
        for (Lesson lesson : lessons) {
            for (Study study : lesson.told()) {
                passages.add(passages(study, lesson.asked()));
                study.options().stream()
                        .filter(option -> option.article().equals(lesson.asked().source()))
                        .map(option -> sentences(option, lesson.asked()))
                        .forEach(sentences::add);
            }
        }
        return new Weights(
                Descent.choices(useful(passages), Weights.PASSAGE.size(), RIDGE),
                Descent.choices(useful(sentences), Weights.SENTENCE.size(), RIDGE),
                Trees.NONE,
                0.5);
    }

    /** The passage that answers among those found; an article of several has it in one that holds the answer. */
    private static Descent.Choice passages(Study study, Asked asked) {
        return new Descent.Choice(
                study.options().stream().map(Study.Option::traits).toArray(double[][]::new),
                flags(study.options().stream()
                        .map(option -> option.article().equals(asked.source()) && holds(option, asked))
                        .toList()));
    }

    private static boolean holds(Study.Option option, Asked asked) {
        return option.lines().stream()
                .anyMatch(line -> asked.isIn(line.citation().text()));
    }

    private static Descent.Choice sentences(Study.Option option, Asked asked) {
        return new Descent.Choice(
                option.lines().stream().map(Study.Line::traits).toArray(double[][]::new),
                flags(option.lines().stream()
                        .map(line -> asked.isIn(line.citation().text()))
                        .toList()));
    }

    private static List<Descent.Choice> useful(List<Descent.Choice> choices) {
        return choices.stream()
                .filter(choice -> choice.options().length > 1 && count(choice.right()) > 0)
                .toList();
    }

    private static int count(boolean[] flags) {
        int count = 0;
        for (boolean flag : flags) {
            count += flag ? 1 : 0;
        }
        return count;
    }

    private static boolean[] flags(List<Boolean> values) {
        boolean[] flags = new boolean[values.size()];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = values.get(i);
        }
        return flags;
    }

    private static void outOfFold(List<Lesson> piaf, List<Lesson> news) {
        List<String> names = List.of(
                "Over all passages:",
                "Over the passages of one article:",
                "The whole article taken out:",
                "Over the passages of the nearest other article:");
        List<Figures> figures = names.stream().map(name -> new Figures()).toList();
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            Weights weights = learn(Lesson.joined(List.of(only(piaf, lesson -> fold(lesson) != held), news)));
            for (Lesson lesson : only(piaf, each -> fold(each) == held)) {
                for (int i = 0; i < figures.size(); i++) {
                    Study told = lesson.told().get(i % 2);
                    figures.get(i).add(lesson.asked(), told, lesson.untold().get(i), weights);
                }
            }
        }
        for (int i = 0; i < figures.size(); i++) {
            System.out.println(names.get(i));
            figures.get(i).print();
        }
    }
}
