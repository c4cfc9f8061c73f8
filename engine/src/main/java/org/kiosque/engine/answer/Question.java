package org.kiosque.engine.answer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kiosque.engine.text.Word;
import org.kiosque.engine.text.Words;

/**
 * A question as the search needs it.
 *
 * @param terms the stems of what it is about, each once
 * @param names those of them that are names or numbers
 * @param words every folded word, so that an answer is not looked for among them
 * @param kind what it asks for
 */
record Question(Set<String> terms, Set<String> names, Set<String> words, Kind kind) {

    private static final int MOST_WORDS = 60;

    private static boolean isName(Word word) {
        int first = word.text().codePointAt(0);
        return Character.isUpperCase(first) || Character.isDigit(first);
    }

    static Question of(String text, String language) {
        List<Word> words = Words.of(text).stream().limit(MOST_WORDS).toList();
        QuestionWords.Found asked = QuestionWords.find(words, language);
        List<Word> rest = words.stream()
                .filter(word -> !asked.words().contains(Words.fold(word.text())))
                .toList();
        Set<String> folded = words.stream().map(word -> Words.fold(word.text())).collect(Collectors.toSet());
        List<Word> names = words.stream().skip(1).filter(Question::isName).toList();
        return new Question(
                new LinkedHashSet<>(Terms.of(rest, language)),
                new LinkedHashSet<>(Terms.of(names, language)),
                folded,
                asked.kind());
    }
}
