package org.kiosque.bench.answers;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.kiosque.bench.veto.Boosting;
import org.kiosque.engine.answer.Answerer;
import org.kiosque.engine.answer.Certainty;
import org.kiosque.engine.answer.Ranking;
import org.kiosque.engine.answer.Study;
import org.kiosque.engine.answer.Weights;
import org.kiosque.engine.tree.Trees;

/**
 * Learns what the traits of passages, sentences and answers count, prints what it does to questions on articles that
 * it has not seen (five folds by article), and writes the weights into the folder named.
 */
public final class TrainAnswers {

    private static final int FOLDS = 5;
    private static final double RIDGE = 1e-5;
    private static final Boosting BOOSTING = new Boosting(300, 6, .05, 5, 20, .5, .7);

    private TrainAnswers() {}

    /**
     * A question with what was found for it among all passages, among all but the one that answers, the same in its
     * article, among all of other articles, and in the nearest of these.
     */
    private record Lesson(
            Piaf.Asked asked, Study all, Study without, Study own, Study ownWithout, Study others, Study foreign) {
        int fold() {
            return Math.floorMod(asked.title().hashCode() * 31 + 7, FOLDS);
        }

        int half() {
            return Math.floorMod(asked.title().hashCode() * 17 + 3, 11) % 2;
        }
    }

    public static void main(String[] args) throws IOException {
        Piaf piaf = Piaf.read();
        Answerer answerer = Answerer.over(piaf.passages());
        List<Lesson> lessons = piaf.questions().stream()
                .map(asked -> lesson(asked, answerer, piaf))
                .toList();
        outOfFold(lessons);
        Weights weights = learn(lessons);
        weights.lines().forEach(System.out::println);
        if (args.length > 0) {
            List<String> lines = new ArrayList<>();
            lines.add("# Learned by TrainAnswers from PIAF's questions: what each trait counts. Not written by hand.");
            lines.addAll(weights.lines());
            Files.write(Path.of(args[0], "weights.txt"), lines);
            try (var out = new DataOutputStream(Files.newOutputStream(Path.of(args[0], "certainty.bin")))) {
                weights.certainty().write(out);
            }
        }
    }

    private static Lesson lesson(Piaf.Asked asked, Answerer answerer, Piaf piaf) {
        Set<String> own = piaf.ofTitle(asked.title());
        String question = asked.question();
        Study others = answerer.study(question, id -> !own.contains(id));
        Set<String> foreign = others.options().isEmpty()
                ? Set.of()
                : piaf.besides(others.options().getFirst().article());
        return new Lesson(
                asked,
                answerer.study(question, id -> true),
                answerer.study(question, id -> !id.equals(asked.passage())),
                answerer.study(question, own::contains),
                answerer.study(question, id -> own.contains(id) && !id.equals(asked.passage())),
                others,
                answerer.study(question, foreign::contains));
    }

    private static Weights learn(List<Lesson> lessons) {
        Weights ranking = ranking(lessons);
        // The certainty is learned from rankings by weights that have not seen the question, as it will be used.
        Cases cases = new Cases();
        List<Cases> halves = new ArrayList<>();
        for (int fold = 0; fold < 2; fold++) {
            int held = fold;
            Weights others = ranking(
                    lessons.stream().filter(lesson -> lesson.half() != held).toList());
            Cases half = new Cases();
            lessons.stream().filter(lesson -> lesson.half() == held).forEach(lesson -> half.add(lesson, others));
            halves.add(half);
            cases.addAll(half);
        }
        return new Weights(ranking.passage(), ranking.sentence(), cases.learn(), bound(halves));
    }

    /** The bound that four of five questions pass whose passage is there, by trees that have not seen them. */
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

        /** Those of all passages with the one that answers. */
        private final List<float[]> answerable = new ArrayList<>();

        void add(Lesson lesson, Weights weights) {
            add(lesson.all(), weights, true);
            add(lesson.without(), weights, false);
            add(lesson.own(), weights, true);
            add(lesson.ownWithout(), weights, false);
            add(lesson.others(), weights, false);
            add(lesson.foreign(), weights, false);
            Ranking ranking = Ranking.of(lesson.all(), weights);
            if (!ranking.ranked().isEmpty()) {
                answerable.add(Certainty.of(lesson.all(), ranking, weights));
            }
        }

        private void add(Study study, Weights weights, boolean answer) {
            Ranking ranking = Ranking.of(study, weights);
            if (!ranking.ranked().isEmpty()) {
                rows.add(Certainty.of(study, ranking, weights));
                answers.add(answer);
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
            List<Study.Option> options = lesson.all().options();
            passages.add(new Descent.Choice(
                    options.stream().map(Study.Option::traits).toArray(double[][]::new),
                    flags(options.stream()
                            .map(option ->
                                    option.article().equals(lesson.asked().passage()))
                            .toList())));
            for (Study.Option option : options) {
                if (option.article().equals(lesson.asked().passage())) {
                    sentences.add(new Descent.Choice(
                            option.lines().stream().map(Study.Line::traits).toArray(double[][]::new),
                            flags(option.lines().stream()
                                    .map(line ->
                                            lesson.asked().isIn(line.citation().text()))
                                    .toList())));
                }
            }
        }
        return new Weights(
                Descent.choices(useful(passages), Weights.PASSAGE.size(), RIDGE),
                Descent.choices(useful(sentences), Weights.SENTENCE.size(), RIDGE),
                Trees.NONE,
                0.5);
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

    private static void outOfFold(List<Lesson> lessons) {
        Figures figures = new Figures();
        Figures own = new Figures();
        Figures others = new Figures();
        Figures foreign = new Figures();
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            Weights weights = learn(
                    lessons.stream().filter(lesson -> lesson.fold() != held).toList());
            for (Lesson lesson : lessons) {
                if (lesson.fold() == held) {
                    figures.add(lesson.asked(), lesson.all(), lesson.without(), weights);
                    own.add(lesson.asked(), lesson.own(), lesson.ownWithout(), weights);
                    others.add(lesson.asked(), lesson.all(), lesson.others(), weights);
                    foreign.add(lesson.asked(), lesson.own(), lesson.foreign(), weights);
                }
            }
        }
        figures.print();
        System.out.println("Over the passages of one article:");
        own.print();
        System.out.println("The whole article taken out:");
        others.print();
        System.out.println("Over the passages of the nearest other article:");
        foreign.print();
    }
}
