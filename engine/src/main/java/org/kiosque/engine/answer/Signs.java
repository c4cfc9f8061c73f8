package org.kiosque.engine.answer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.kiosque.engine.text.Resource;
import org.kiosque.engine.text.Word;
import org.kiosque.engine.text.Words;

/** Where a sentence holds something of the kind a question asks for, besides what the question itself says. */
final class Signs {

    private static final Map<String, Map<String, Set<String>>> LISTS = read();
    private static final Pattern YEAR = Pattern.compile("1[0-9]{3}|20[0-9]{2}");
    private static final Pattern HOUR = Pattern.compile("[0-9]{1,2}h[0-9]{0,2}");
    private static final String CURRENCIES = "€$£¥₽";

    private final Sentence sentence;
    private final Question question;
    private final Map<String, Set<String>> lists;

    private Signs(Sentence sentence, Question question, String language) {
        this.sentence = sentence;
        this.question = question;
        this.lists = LISTS.getOrDefault(language, Map.of());
    }

    /** The places, among its words, of things of the kind that the question asks for. */
    static int[] in(Sentence sentence, Question question, String language) {
        Signs signs = new Signs(sentence, question, language);
        return IntStream.range(0, sentence.words().size())
                .filter(i -> !question.words().contains(signs.form(i)) && signs.is(question.kind(), i))
                .toArray();
    }

    /** The places of its numbers that are no years. */
    static int[] numbers(Sentence sentence, Question question, String language) {
        Signs signs = new Signs(sentence, question, language);
        return IntStream.range(0, sentence.words().size())
                .filter(i -> signs.isNumber(i) && !signs.isYear(i))
                .toArray();
    }

    private boolean is(Kind kind, int i) {
        return switch (kind) {
            case PERSON -> isCapital(i) && (isCapital(i + 1) || isCapital(i - 1) || has("TITLE", i - 1));
            case NAME -> i > 0 && isCapital(i);
            case PLACE -> i > 0 && isCapital(i) && has("PLACE", i - 1);
            case DATE -> isYear(i) || has("DATE", i);
            case HOUR -> HOUR.matcher(form(i)).matches() || has("HOUR", i) && (isNumber(i - 1) || !isNumber(i + 1));
            case DURATION -> isNumber(i) && (has("TIME", i + 1) || has("TIME", i + 2));
            case AGE -> isNumber(i) && has("AGE", i + 1);
            case MONEY ->
                isNumber(i) && (IntStream.rangeClosed(1, 3).anyMatch(k -> has("MONEY", i + k)) || holds(CURRENCIES));
            case PERCENT -> has("PERCENT", i) || isNumber(i) && holds("%");
            case MEASURE -> isNumber(i) && (has("MEASURE", i + 1) || has("MEASURE", i + 2));
            case NUMBER -> isNumber(i) && !isYear(i);
            case CAUSE -> has("CAUSE", i);
            case MEANS, ANY -> false;
        };
    }

    private String form(int i) {
        return i < 0 || i >= sentence.words().size() ? "" : sentence.folded().get(i);
    }

    private boolean has(String list, int i) {
        return lists.getOrDefault(list, Set.of()).contains(form(i));
    }

    private boolean holds(String signs) {
        return signs.chars().anyMatch(sign -> sentence.text().indexOf(sign) >= 0);
    }

    private boolean isNumber(int i) {
        String form = form(i);
        return !form.isEmpty() && Character.isDigit(form.codePointAt(0)) || has("NUMBERS", i);
    }

    private boolean isYear(int i) {
        return YEAR.matcher(form(i)).matches();
    }

    private boolean isCapital(int i) {
        List<Word> words = sentence.words();
        String word = i < 0 || i >= words.size() ? "" : words.get(i).text();
        return word.length() > 1 && Character.isUpperCase(word.codePointAt(0));
    }

    private static Map<String, Map<String, Set<String>>> read() {
        Map<String, Map<String, Set<String>>> all = new HashMap<>();
        for (String line : Resource.lines(Signs.class, "signs.txt")) {
            int space = line.indexOf(' ');
            int colon = line.indexOf(':');
            all.computeIfAbsent(line.substring(0, space), language -> new HashMap<>())
                    .computeIfAbsent(line.substring(space + 1, colon), sign -> new HashSet<>())
                    .addAll(List.of(Words.fold(line.substring(colon + 1)).trim().split(" +")));
        }
        return all;
    }
}
