package org.kiosque.bench.answers;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import org.kiosque.engine.answer.Answerer;
import org.kiosque.engine.answer.Weights;

/**
 * Prints how well the shipped weights answer PIAF's questions over all its passages, and how often a question is
 * answered though its passage is taken out. The weights have learned from these questions; {@link TrainAnswers}
 * prints what to expect of others.
 */
public final class AnswerQuality {

    private AnswerQuality() {}

    public static void main(String[] args) throws IOException {
        Piaf piaf = Piaf.read();
        Answerer answerer = Answerer.over(piaf.passages());
        Figures figures = new Figures();
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        piaf.questions().forEach(asked -> answerer.answer(asked.question()));
        long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        for (Asked asked : piaf.questions()) {
            figures.add(
                    asked,
                    answerer.study(asked.question(), id -> true),
                    answerer.study(asked.question(), id -> !id.equals(asked.source())),
                    Weights.shipped());
        }
        figures.print();
        double millis = took / 1e6 / piaf.questions().size();
        System.out.printf("%-45s %.2f ms of processor time%n", "a question takes", millis);
    }
}
