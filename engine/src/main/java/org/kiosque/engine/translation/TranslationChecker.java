package org.kiosque.engine.translation;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.enrich.Analyzer;
import org.kiosque.engine.enrich.analysis.Analysis;
import org.kiosque.engine.text.Document;
import org.kiosque.engine.text.Languages;

/**
 * Compares a translation with its original: every number, date, name known by identifier and pair of quotation marks of
 * the one must stand in the other, and no more of them. It can't tell whether the words between are right.
 */
public final class TranslationChecker {

    private static final int LEAST_TO_COMPARE = 40;
    private static final int ENOUGH_TO_DETECT = 80;
    private static final double SHORTEST = 0.45;
    private static final double LONGEST = 2.4;
    private static final Pattern DIGITS = Pattern.compile("\\d+(?:[.,\\u00a0\\u202f  '’]\\d+)*");
    private static final Pattern OPENING = Pattern.compile("[«“„‹]");
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?://|www\\.)\\S+");
    private static final Set<Analysis.Type> NAMED =
            Set.of(Analysis.Type.PERSON, Analysis.Type.PLACE, Analysis.Type.ORGANISATION);

    private TranslationChecker() {}

    /**
     * A text in one language.
     *
     * @param language BCP 47 primary subtag
     */
    public record Text(String words, String language) {}

    /**
     * The first thing that was lost or added, or empty where nothing was.
     *
     * @param published the moment that dates such as "on Friday" count from, or null
     */
    public static Optional<Loss> check(Text original, Text translation, @Nullable OffsetDateTime published) {
        if (!isWhole(original.words(), translation)) {
            return Optional.of(Loss.TEXT);
        }
        if (!all(ADDRESS, original.words()).containsAll(all(ADDRESS, translation.words()))) {
            return Optional.of(Loss.ADDRESS);
        }
        if (pairs(original.words()) != pairs(translation.words())) {
            return Optional.of(Loss.QUOTATION);
        }
        if (!digits(original.words()).equals(digits(translation.words()))) {
            return Optional.of(Loss.NUMBER);
        }
        return compare(analysis(original, published), analysis(translation, published));
    }

    private static Optional<Loss> compare(Analysis original, Analysis translation) {
        if (!amounts(original).equals(amounts(translation))) {
            return Optional.of(Loss.NUMBER);
        }
        if (!dates(original).equals(dates(translation))) {
            return Optional.of(Loss.DATE);
        }
        return names(original).equals(names(translation)) ? Optional.empty() : Optional.of(Loss.NAME);
    }

    private static boolean isWhole(String original, Text translation) {
        String words = translation.words();
        double ratio = (double) words.length() / Math.max(1, original.length());
        boolean sized = original.length() < LEAST_TO_COMPARE
                ? words.length() < 3 * LEAST_TO_COMPARE
                : ratio >= SHORTEST && ratio <= LONGEST;
        boolean foreign = words.length() >= ENOUGH_TO_DETECT
                && !Languages.detect(words).orElse(translation.language()).equals(translation.language());
        return !words.isBlank() && sized && !foreign;
    }

    private static Analysis analysis(Text text, @Nullable OffsetDateTime published) {
        return Analyzer.analyze(new Document("", "", text.words(), text.language(), published, null, ""));
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Straight marks open and close alike. */
    private static long pairs(String text) {
        long straight = text.chars().filter(sign -> sign == '"').count();
        return all(OPENING, text).size() + (straight + 1) / 2;
    }

    /** The digits of each number without the signs that part them, which differ by language. */
    private static List<String> digits(String text) {
        return all(DIGITS, text).stream()
                .map(number -> number.replaceAll("\\D", ""))
                .sorted()
                .toList();
    }

    /** What is written in digits has scales and units that must stay; words for small numbers often do otherwise. */
    private static List<String> amounts(Analysis analysis) {
        List<String> amounts = new ArrayList<>();
        for (Analysis.NumberMention number : analysis.numbers()) {
            if (number.passage().text().codePoints().anyMatch(Character::isDigit)) {
                amounts.add(number.value() + " " + (number.unit() == null ? "" : number.unit()));
            }
        }
        amounts.sort(null);
        return amounts;
    }

    private static Set<String> dates(Analysis analysis) {
        return analysis.dates().stream().map(Analysis.DateMention::value).collect(Collectors.toSet());
    }

    private static Set<String> names(Analysis analysis) {
        return analysis.entities().stream()
                .filter(entity -> NAMED.contains(entity.type()))
                .map(Analysis.Entity::entity)
                .filter(id -> id != null)
                .collect(Collectors.toSet());
    }
}
