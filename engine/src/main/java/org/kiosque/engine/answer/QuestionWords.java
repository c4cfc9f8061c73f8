package org.kiosque.engine.answer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.kiosque.engine.text.Word;
import org.kiosque.engine.text.Words;

/** The words that tell what a question asks for, by language, read from {@code questions.txt}. */
final class QuestionWords {

    private static final Map<String, List<Phrase>> PHRASES = load();
    private static final Comparator<Phrase> LONGEST =
            Comparator.comparingInt((Phrase phrase) -> phrase.padded().length()).reversed();
    private static final Found NONE = new Found(Kind.ANY, Set.of());

    private QuestionWords() {}

    /**
     * What a question asks for.
     *
     * @param words the folded words that say so and nothing about the subject
     */
    record Found(Kind kind, Set<String> words) {}

    private record Phrase(Kind kind, String padded) {}

    /** The known phrase that comes first in the question, or a longer one that begins within it. */
    static Found find(List<Word> question, String language) {
        String padded =
                question.stream().map(word -> Words.fold(word.text())).collect(Collectors.joining(" ", " ", " "));
        List<Phrase> found = PHRASES.getOrDefault(language, List.of()).stream()
                .filter(phrase -> padded.contains(phrase.padded()))
                .toList();
        return found.stream()
                .min(Comparator.comparingInt((Phrase phrase) -> padded.indexOf(phrase.padded()))
                        .thenComparing(LONGEST))
                .map(first -> within(first, found, padded))
                .map(best -> new Found(best.kind(), Set.of(best.padded().trim().split(" ")[0])))
                .orElse(NONE);
    }

    private static Phrase within(Phrase first, List<Phrase> found, String padded) {
        int end = padded.indexOf(first.padded()) + first.padded().length();
        return found.stream()
                .filter(phrase -> padded.indexOf(phrase.padded()) < end)
                .min(LONGEST)
                .orElse(first);
    }

    private static Map<String, List<Phrase>> load() {
        Map<String, List<Phrase>> phrases = new HashMap<>();
        for (String line : lines()) {
            int colon = line.indexOf(':');
            if (!line.startsWith("#") && colon > 0) {
                String[] head = line.substring(0, colon).split(" ");
                List<Phrase> known = phrases.computeIfAbsent(head[0], language -> new ArrayList<>());
                for (String phrase : line.substring(colon + 1).split("\\|")) {
                    known.add(new Phrase(Kind.valueOf(head[1]), " " + spaced(phrase) + " "));
                }
            }
        }
        return phrases;
    }

    private static String spaced(String phrase) {
        return Words.of(phrase).stream().map(word -> Words.fold(word.text())).collect(Collectors.joining(" "));
    }

    private static List<String> lines() {
        try (InputStream in = Objects.requireNonNull(QuestionWords.class.getResourceAsStream("questions.txt"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
