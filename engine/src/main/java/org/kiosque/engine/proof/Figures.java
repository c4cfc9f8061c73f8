package org.kiosque.engine.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kiosque.engine.text.Resource;
import org.kiosque.engine.text.Words;

/** Finds the numbers of a text with their units; a day and its month are one. */
final class Figures {

    private static final Map<String, String> UNITS = new HashMap<>();
    private static final Map<String, Double> WORDS = new HashMap<>();
    private static final Map<String, Double> SCALES = Map.of(
            "cent",
            100.0,
            "hundred",
            100.0,
            "mille",
            1e3,
            "thousand",
            1e3,
            "million",
            1e6,
            "millions",
            1e6,
            "milliard",
            1e9,
            "milliards",
            1e9,
            "billion",
            1e9,
            "billions",
            1e9);
    private static final Map<String, Integer> MONTHS = new HashMap<>();
    private static final String SIGNS = "%€$£°";

    static {
        for (String line : Resource.lines(Figures.class, "units.txt")) {
            String[] parts = line.split(" = ");
            boolean word = Character.isDigit(parts[0].charAt(0));
            for (String form : parts[1].split(" ")) {
                if (word) {
                    WORDS.put(form, Double.valueOf(parts[0]));
                } else {
                    UNITS.put(form, parts[0]);
                }
            }
        }
        String[] months = ("janvier january,fevrier february,mars march,avril april,mai may,juin june,juillet july,"
                        + "aout august,septembre september,octobre october,novembre november,decembre december")
                .split(",");
        for (int i = 0; i < months.length; i++) {
            for (String name : months[i].split(" ")) {
                MONTHS.put(name, i + 1);
            }
        }
    }

    private final Reading reading;
    private final List<Figure> found = new ArrayList<>();

    private Figures(Reading reading) {
        this.reading = reading;
    }

    static List<Figure> of(Reading reading) {
        Figures figures = new Figures(reading);
        int i = 0;
        while (i < reading.tokens().size()) {
            i = figures.read(i);
        }
        return figures.found;
    }

    static boolean isMonth(Token token) {
        return MONTHS.containsKey(token.form()) && (token.form().length() > 3 || token.name());
    }

    static boolean isNumber(Token token) {
        return WORDS.containsKey(token.form());
    }

    static int month(Token token) {
        return MONTHS.getOrDefault(token.form(), 0);
    }

    private int read(int i) {
        Token token = reading.tokens().get(i);
        if (token.number()) {
            return token.form().chars().allMatch(c -> Character.isDigit(c) || c == '.' || c == ',')
                    ? add(i, grouped(i))
                    : mixed(i);
        }
        Double word = WORDS.get(token.form());
        return word == null ? i + 1 : add(i, new Run(word, i));
    }

    private record Run(double value, int last) {}

    /** Digits in groups of three, parted by spaces. */
    private Run grouped(int i) {
        double value = value(form(i));
        int last = i;
        while (last + 1 < reading.tokens().size()
                && form(last + 1).matches("\\d{3}")
                && form(i).matches("\\d{1,3}")
                && reading.behind(last).length() == 1
                && reading.behind(last).isBlank()) {
            last++;
            value = value * 1000 + Double.parseDouble(form(last));
        }
        return new Run(value, last);
    }

    private static double value(String digits) {
        if (digits.matches("\\d{1,3}([.,]\\d{3})+")) {
            return Double.parseDouble(digits.replaceAll("[.,]", ""));
        }
        String plain = digits.replace(',', '.');
        int first = plain.indexOf('.');
        return first == plain.lastIndexOf('.') ? Double.parseDouble(plain) : Double.parseDouble(plain.replace(".", ""));
    }

    /** Hours as in 18h30, ordinals as in 5th, decades: each run of digits is a number. */
    private int mixed(int i) {
        String form = form(i);
        String unit = form.replaceAll("[\\d.,]", "").replaceAll("^(er|e|eme|st|nd|rd|th|s)$", "");
        for (String digits : form.split("[^\\d]+")) {
            if (!digits.isEmpty() && digits.length() < 16) {
                found.add(new Figure(Double.parseDouble(digits), UNITS.getOrDefault(unit, unit), i, i));
            }
        }
        return i + 1;
    }

    private int add(int i, Run run) {
        double value = run.value();
        int last = run.last();
        while (last + 1 < reading.tokens().size() && SCALES.containsKey(form(last + 1)) && !isPerCent(last)) {
            last++;
            value *= SCALES.getOrDefault(form(last), 1.0);
        }
        Optional<String> month = month(i, last);
        String sign = sign(i, last);
        String unit = month.orElse(sign);
        if (unit.isEmpty()) {
            int at = isLink(last + 1) ? last + 2 : last + 1;
            boolean perCent = isPerCent(last);
            unit = perCent ? "%" : UNITS.getOrDefault(form(at), "");
            last = perCent ? last + 2 : unit.isEmpty() ? last : at;
        }
        boolean year = unit.isEmpty() && last == i && form(i).matches("1[5-9]\\d\\d|20\\d\\d");
        unit = year ? "of-our-era" : unit;
        found.add(new Figure(value, unit, i, Math.min(last, reading.tokens().size() - 1)));
        return last + 1;
    }

    private boolean isPerCent(int last) {
        return form(last + 1).equals("pour") && form(last + 2).equals("cent")
                || form(last + 1).equals("per") && form(last + 2).equals("cent");
    }

    private boolean isLink(int i) {
        return form(i).equals("de") || form(i).equals("d") || form(i).equals("of");
    }

    private Optional<String> month(int i, int last) {
        for (int at : new int[] {last + 1, i - 1}) {
            if (at >= 0
                    && at < reading.tokens().size()
                    && isMonth(reading.tokens().get(at))
                    && isDay(i)) {
                return Optional.of("month" + MONTHS.get(form(at)));
            }
        }
        return Optional.empty();
    }

    private boolean isDay(int i) {
        return form(i).length() <= 2 || WORDS.containsKey(form(i));
    }

    private String sign(int i, int last) {
        String after = reading.behind(last).stripLeading();
        String before = reading.before(i).stripTrailing();
        if (!after.isEmpty() && SIGNS.indexOf(after.charAt(0)) >= 0) {
            return UNITS.getOrDefault(after.substring(0, 1), "");
        }
        return before.isEmpty() || "€$£".indexOf(before.charAt(before.length() - 1)) < 0
                ? ""
                : UNITS.getOrDefault(before.substring(before.length() - 1), "");
    }

    private String form(int i) {
        return i >= 0 && i < reading.tokens().size()
                ? Words.fold(reading.tokens().get(i).form())
                : "";
    }
}
