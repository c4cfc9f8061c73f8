package org.kiosque.bench.answers;

import java.util.List;

/**
 * A question.
 *
 * @param group of questions that are learned from together: those on one article
 * @param source the id of the text that is asked about
 * @param answers what was marked in it; none where it doesn't tell
 */
record Asked(String question, String group, String source, List<String> answers) {

    boolean isAnswered() {
        return !answers.isEmpty();
    }

    boolean isIn(String text) {
        return answers.stream().anyMatch(text::contains);
    }
}
