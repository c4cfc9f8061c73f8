package org.kiosque.engine.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kiosque.engine.text.CodePoints;
import org.kiosque.engine.text.Languages;
import org.kiosque.engine.text.Sentences;
import org.kiosque.engine.text.Span;
import org.kiosque.engine.text.Stems;
import org.kiosque.engine.text.StopWords;
import org.kiosque.engine.text.Word;
import org.kiosque.engine.text.Words;

/**
 * A text as the checks need it.
 *
 * @param text as it stands
 * @param tokens its words in order; sentences and clauses are numbered
 */
record Reading(String text, List<Token> tokens) {

    private static final String BREAKS = ";:—–()\n";

    static Reading of(String text, String language) {
        return of(List.of(text), language);
    }

    /** Several texts read as one. */
    static Reading of(List<String> texts, String language) {
        String text = String.join("\n\n", texts);
        List<Token> tokens = new ArrayList<>();
        CodePoints places = CodePoints.of(text);
        Set<String> stopWords = StopWords.of(language);
        int sentence = 0;
        int clause = 0;
        for (Span span : Sentences.of(text, language)) {
            String part = places.text(span);
            int end = 0;
            for (Word word : Words.of(part)) {
                clause += breaks(part, end, word.span().start()) ? 1 : 0;
                int from = span.start() + word.span().start();
                Word placed =
                        new Word(word.text(), new Span(from, from + word.span().length()));
                tokens.add(token(placed, language, sentence, clause, end == 0, stopWords));
                end = word.span().end();
            }
            sentence++;
            clause++;
        }
        return new Reading(text, List.copyOf(tokens));
    }

    static String language(String text) {
        return Languages.detect(text).orElse("fr");
    }

    private static boolean breaks(String sentence, int from, int to) {
        String between = new Span(from, Math.max(from, to)).of(sentence);
        return between.chars().anyMatch(c -> BREAKS.indexOf(c) >= 0);
    }

    private static Token token(
            Word word, String language, int sentence, int clause, boolean first, Set<String> stopWords) {
        String form = Words.fold(word.text()).replaceAll("'$", "");
        boolean plain = stopWords.contains(Words.fold(word.text()))
                || stopWords.contains(form)
                || form.length() < 2 && !Character.isDigit(form.codePointAt(0));
        boolean capital = Character.isUpperCase(word.text().codePointAt(0));
        boolean name = capital && !(first && plain) && form.length() > 1;
        return new Token(
                word, form, Stems.stem(word.text(), language), Meanings.of(form), sentence, clause, name, plain);
    }

    boolean holds(Token token) {
        return tokens.stream().anyMatch(token::means);
    }

    /** What stands right behind a token, up to the next word. */
    String behind(int i) {
        int from = tokens.get(i).word().span().end();
        int to =
                i + 1 < tokens.size() ? tokens.get(i + 1).word().span().start() : text.codePointCount(0, text.length());
        return new Span(from, Math.max(from, to)).of(text);
    }

    /** What stands right before a token, down to the word before it. */
    String before(int i) {
        int from = i == 0 ? 0 : tokens.get(i - 1).word().span().end();
        return new Span(from, Math.max(from, tokens.get(i).word().span().start())).of(text);
    }

    /** The numbers of the sentences that hold most of a claim's words and numbers, and of its names where wanted. */
    Set<Integer> closest(Reading claim, boolean names) {
        Map<Integer, Integer> held = new HashMap<>();
        for (Token token : claim.tokens()) {
            if (!token.plain() && (names || !token.name())) {
                Set<Integer> sentences = new HashSet<>();
                tokens.stream().filter(token::means).forEach(other -> sentences.add(other.sentence()));
                sentences.forEach(sentence -> held.merge(sentence, 1, Integer::sum));
            }
        }
        int most = held.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        Set<Integer> closest = new HashSet<>(held.keySet());
        closest.removeIf(sentence -> held.getOrDefault(sentence, 0) < most);
        return closest;
    }
}
