package org.kiosque.engine.answer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kiosque.engine.text.StopWords;
import org.kiosque.engine.text.Word;
import org.kiosque.engine.text.Words;

/**
 * A question as the search needs it.
 *
 * @param terms the stems of what it is about and their beginnings, each once
 * @param stems the stems alone, in order
 * @param names those of the terms that are names or numbers
 * @param words every folded word, so that an answer is not looked for among them
 * @param forms the folded words that tell what it is about
 * @param kind what it asks for
 */
record Question(
        Set<String> terms, List<String> stems, Set<String> names, Set<String> words, Set<String> forms, Kind kind) {

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
        Set<String> terms = new LinkedHashSet<>(Terms.of(rest, language));
        Set<String> stopWords = StopWords.of(language);
        Set<String> forms = rest.stream()
                .map(word -> Words.fold(word.text()))
                .filter(word -> !stopWords.contains(word))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new Question(
                terms,
                Terms.stems(new ArrayList<>(terms)),
                new LinkedHashSet<>(Terms.stems(Terms.of(names, language))),
                folded,
                forms,
                asked.kind());
    }
}
