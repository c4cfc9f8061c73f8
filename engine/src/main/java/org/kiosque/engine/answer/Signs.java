package org.kiosque.engine.answer;

import java.text.DateFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.kiosque.engine.text.Word;
import org.kiosque.engine.text.Words;

/** Whether a sentence holds something of the kind a question asks for, besides what the question itself says. */
final class Signs {

    private static final Set<String> BEFORE_PLACES = Set.of(
            "a", "au", "aux", "en", "dans", "vers", "pres", "chez", "in", "at", "near", "from", "to", "de", "du", "d'",
            "desde", "hacia", "nach", "aus", "bei", "im", "an", "nel", "nella", "no", "na", "em", "в", "на", "из", "у");
    private static final Set<String> CAUSES = Set.of(
            "car",
            "parce",
            "puisque",
            "cause",
            "raison",
            "afin",
            "grace",
            "because",
            "since",
            "due",
            "reason",
            "porque",
            "debido",
            "razon",
            "weil",
            "da",
            "denn",
            "wegen",
            "grund",
            "perche",
            "motivo",
            "потому",
            "поскольку",
            "из-за",
            "لان",
            "بسبب");
    private static final Map<String, Set<String>> MONTHS = new ConcurrentHashMap<>();

    private Signs() {}

    static boolean has(Kind kind, Sentence sentence, Question question, String language) {
        List<Word> words = sentence.words();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).text();
            if (!question.words().contains(Words.fold(word)) && is(kind, words, i, language)) {
                return true;
            }
        }
        return false;
    }

    private static boolean is(Kind kind, List<Word> words, int i, String language) {
        String word = words.get(i).text();
        return switch (kind) {
            case NUMBER -> Character.isDigit(word.codePointAt(0));
            case DATE -> isYear(word) || months(language).contains(Words.fold(word));
            case PERSON -> i > 0 && isCapital(word);
            case PLACE ->
                i > 0
                        && isCapital(word)
                        && BEFORE_PLACES.contains(Words.fold(words.get(i - 1).text()));
            case CAUSE -> CAUSES.contains(Words.fold(word));
            case ANY -> false;
        };
    }

    private static boolean isYear(String word) {
        return word.length() == 4 && word.chars().allMatch(Character::isDigit) && "12".indexOf(word.charAt(0)) >= 0;
    }

    private static boolean isCapital(String word) {
        return Character.isUpperCase(word.codePointAt(0)) && word.length() > 1;
    }

    /** Names of months and days as the JDK's locale data spells them. */
    private static Set<String> months(String language) {
        return MONTHS.computeIfAbsent(language, name -> {
            DateFormatSymbols symbols = DateFormatSymbols.getInstance(Locale.of(name));
            Set<String> months = new TreeSet<>();
            for (String month : symbols.getMonths()) {
                months.add(Words.fold(month));
            }
            for (String day : symbols.getWeekdays()) {
                months.add(Words.fold(day));
            }
            months.remove("");
            return months;
        });
    }
}
