package org.kiosque.bench.answers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kiosque.engine.answer.Answerer;
import org.kiosque.engine.answer.Certainty;
import org.kiosque.engine.answer.Ranking;
import org.kiosque.engine.answer.Study;
import org.kiosque.engine.answer.Weights;

/**
 * Learns what the traits of passages, sentences and answers count, prints what it does to questions on articles that
 * it has not seen (five folds by article), and writes the weights to the file named.
 */
public final class TrainAnswers {

    private static final int FOLDS = 5;
    private static final int FEW = 20;
    private static final double RIDGE = 1e-5;

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
            Files.write(Path.of(args[0]), lines);
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
        List<Descent.Case> cases = new ArrayList<>();
        List<Double> answerable = new ArrayList<>();
        for (int fold = 0; fold < 2; fold++) {
            int held = fold;
            Weights others = ranking(
                    lessons.stream().filter(lesson -> lesson.half() != held).toList());
            lessons.stream().filter(lesson -> lesson.half() == held).forEach(lesson -> addCases(lesson, others, cases));
        }
        double[] certainty = Descent.cases(cases, Weights.CERTAINTY.size(), RIDGE);
        for (Descent.Case one : cases) {
            if (one.is() && one.many()) {
                answerable.add(likely(certainty, one.traits()));
            }
        }
        answerable.sort(null);
        double bound = answerable.get((int) (answerable.size() * 0.19));
        return new Weights(ranking.passage(), ranking.sentence(), certainty, bound);
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
                new double[Weights.CERTAINTY.size()],
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

    private static void addCases(Lesson lesson, Weights weights, List<Descent.Case> cases) {
        addCase(lesson.all(), weights, true, cases);
        addCase(lesson.without(), weights, false, cases);
        addCase(lesson.own(), weights, true, cases);
        addCase(lesson.ownWithout(), weights, false, cases);
        addCase(lesson.others(), weights, false, cases);
        addCase(lesson.foreign(), weights, false, cases);
    }

    private static void addCase(Study study, Weights weights, boolean is, List<Descent.Case> cases) {
        Ranking ranking = Ranking.of(study, weights);
        if (!ranking.ranked().isEmpty()) {
            boolean many = study.options().size() > FEW;
            cases.add(new Descent.Case(Certainty.of(study, ranking, weights), is, many));
        }
    }

    private static double likely(double[] weights, double[] traits) {
        return 1 / (1 + Math.exp(-Descent.dot(weights, traits)));
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
