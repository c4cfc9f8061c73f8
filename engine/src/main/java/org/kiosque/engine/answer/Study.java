package org.kiosque.engine.answer;

import java.util.List;

/**
 * All that could answer a question, with what speaks for it: what a model weighs, and what is taught with.
 *
 * @param options passages, those first that share most with the question
 * @param weight how rare the question's words are on average
 * @param length how many telling words it has
 * @param kind what it asks for is known
 */
public record Study(List<Option> options, double weight, int length, boolean kind) {

    public Study {
        options = List.copyOf(options);
    }

    /**
     * A passage.
     *
     * @param document its article's place in the collection
     * @param article its article's id
     * @param traits figures in the order of {@link Weights#PASSAGE}
     */
    public record Option(int document, String article, double[] traits, double second, List<Line> lines) {}

    /**
     * A sentence of it.
     *
     * @param citation the sentence with its place
     * @param traits figures in the order of {@link Weights#SENTENCE}
     */
    public record Line(Citation citation, double[] traits) {}
}
