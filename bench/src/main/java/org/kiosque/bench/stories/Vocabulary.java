package org.kiosque.bench.stories;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The words of some texts, each of which can be exchanged for another that is about as common: a name for a name, a
 * figure for a figure, any other word for such a word. The commonest words, which hold a sentence together, stay. So
 * news told in exchanged words is other news, but a word is as common in it as in the texts, and none is made up.
 */
final class Vocabulary {

    private static final Pattern WORD = Pattern.compile("\\p{L}+|\\p{Nd}+");
    private static final Pattern NAME_AMONG_WORDS = Pattern.compile("(?<=\\p{Ll}[ '’-])\\p{Lu}\\p{L}*");
    private static final Pattern SMALL = Pattern.compile("(?<!\\p{L})\\p{Ll}\\p{L}*");

    private static final int LASTING = 100;

    /** So many of the commonest names are known entities: an article then names some ten, as real ones do. */
    private static final int KNOWN = 2_000;

    /** Of the commonest names so many are about as common; of others more, a quarter of their rank. */
    private static final int LEAST_ALIKE = 16;

    private final Map<String, Place> places = new HashMap<>();
    private final Set<String> known;

    private Vocabulary(List<String> names, List<String> figures, List<String> words) {
        place(names);
        place(figures);
        place(words.subList(Math.min(LASTING, words.size()), words.size()));
        known = Set.copyOf(names.subList(0, Math.min(KNOWN, names.size())));
    }

    /** Where a word is among those that are about as common. */
    private record Place(List<String> alike, int at) {

        /** The word that is so many further on, another distance for other words and another seed. */
        String other(int seed) {
            var random = new SplittableRandom(31L * seed + alike.getFirst().hashCode());
            return alike.get((at + random.nextInt(alike.size())) % alike.size());
        }
    }

    /** A word is a name where it is written with a capital among other words more often than without one. */
    static Vocabulary of(List<String> texts) {
        Map<String, Integer> holding = counted(texts, WORD, true);
        Map<String, Integer> capitals = counted(texts, NAME_AMONG_WORDS, false);
        Map<String, Integer> small = counted(texts, SMALL, false);
        List<String> names = new ArrayList<>();
        List<String> figures = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (String word : commonestFirst(holding)) {
            if (Character.isDigit(word.charAt(0))) {
                figures.add(word);
            } else if (capitals.getOrDefault(word, 0) >= small.getOrDefault(word, 0)) {
                names.add(word);
            } else {
                words.add(word);
            }
        }
        return new Vocabulary(names, figures, words);
    }

    /** A text in other words, the same others in all texts with one seed. */
    String exchanged(String text, int seed) {
        return WORD.matcher(text).replaceAll(found -> {
            Place place = places.get(folded(found));
            String other = place == null ? folded(found) : place.other(seed);
            return Character.isUpperCase(found.group().charAt(0)) ? capital(other) : other;
        });
    }

    /** The names of a text that are known entities, as often as it names them. */
    List<String> entities(String text) {
        return WORD.matcher(text)
                .results()
                .map(Vocabulary::folded)
                .filter(known::contains)
                .toList();
    }

    private void place(List<String> words) {
        for (int from = 0; from < words.size(); ) {
            int to = Math.min(words.size(), from + LEAST_ALIKE + from / 4);
            List<String> alike = List.copyOf(words.subList(from, to));
            for (int i = 0; i < alike.size(); i++) {
                places.put(alike.get(i), new Place(alike, i));
            }
            from = to;
        }
    }

    /** Words as common come in no order: neighbours in an alphabet would be alike. */
    private static List<String> commonestFirst(Map<String, Integer> counts) {
        List<String> words = new ArrayList<>(counts.keySet());
        words.sort(Comparator.naturalOrder());
        Collections.shuffle(words, new Random(1));
        words.sort(Comparator.comparing(counts::get, Comparator.reverseOrder()));
        return words;
    }

    /** How often each word is found, or in how many texts. */
    private static Map<String, Integer> counted(List<String> texts, Pattern pattern, boolean once) {
        Map<String, Integer> counts = new HashMap<>();
        for (String text : texts) {
            var found = pattern.matcher(text).results().map(Vocabulary::folded);
            (once ? found.distinct() : found).forEach(word -> counts.merge(word, 1, Integer::sum));
        }
        return counts;
    }

    private static String folded(MatchResult found) {
        return found.group().toLowerCase(Locale.ROOT);
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
