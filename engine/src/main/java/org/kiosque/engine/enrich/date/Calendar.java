package org.kiosque.engine.enrich.date;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.kiosque.engine.text.Words;

/** The names of months and days of the week in one language, as the JDK's CLDR data has them. */
public final class Calendar {

    private static final Map<String, Calendar> LOADED = new ConcurrentHashMap<>();

    private final Map<String, Integer> months = new HashMap<>();
    private final Map<String, DayOfWeek> days = new HashMap<>();

    private Calendar(String language) {
        Locale locale = Locale.of(language.isEmpty() ? "en" : language);
        for (TextStyle style : new TextStyle[] {TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT}) {
            for (Month month : Month.values()) {
                put(months, month.getDisplayName(style, locale), month.getValue());
            }
            for (DayOfWeek day : DayOfWeek.values()) {
                put(days, day.getDisplayName(style, locale), day);
            }
        }
        // The accusative that Russian news use for the day on which something happens.
        if (language.equals("ru")) {
            days.put("среду", DayOfWeek.WEDNESDAY);
            days.put("пятницу", DayOfWeek.FRIDAY);
            days.put("субботу", DayOfWeek.SATURDAY);
        }
        if (language.equals("en")) {
            months.put("sept", 9);
        }
    }

    private static <T> void put(Map<String, T> names, String name, T value) {
        String folded = Words.fold(name).replace(".", "").replace("-feira", "");
        if (folded.length() > 2 || folded.equals("2")) {
            names.putIfAbsent(folded, value);
            names.putIfAbsent(Words.fold(name), value);
        }
    }

    static Calendar of(String language) {
        return LOADED.computeIfAbsent(language, Calendar::new);
    }

    Optional<Integer> month(String folded) {
        return Optional.ofNullable(months.get(folded));
    }

    Optional<DayOfWeek> day(String folded) {
        return Optional.ofNullable(days.get(folded));
    }
}
