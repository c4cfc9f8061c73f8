package org.kiosque.engine.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What words in a written date mean: months, halves of the day and time zones. */
final class TimeWords {
    private static final Map<String, Integer> MONTHS = months();
    private static final Map<String, ZoneId> ZONES = zones();

    private TimeWords() {}

    static @Nullable Integer month(String word) {
        return MONTHS.get(word);
    }

    static @Nullable ZoneId zone(String word) {
        return ZONES.get(word);
    }

    /** A zone by its name in the database of zones, as {@code europe/paris}. */
    static @Nullable ZoneId region(String area, String place) {
        try {
            return ZoneId.of(capital(area) + "/" + capital(place));
        } catch (DateTimeException e) {
            return null;
        }
    }

    static boolean isMorning(String word) {
        return switch (word) {
            case "am", "a.m", "上午", "午前", "오전", "ص", "صباحا", "πμ" -> true;
            default -> false;
        };
    }

    static boolean isAfternoon(String word) {
        return switch (word) {
            case "pm", "p.m", "下午", "午後", "오후", "م", "مساء", "μμ" -> true;
            default -> false;
        };
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        try (InputStream names = Objects.requireNonNull(TimeWords.class.getResourceAsStream("months.txt"))) {
            String text = new String(names.readAllBytes(), StandardCharsets.UTF_8);
            text.lines().filter(line -> !line.startsWith("#")).forEach(line -> addMonth(line, months));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(months);
    }

    private static void addMonth(String line, Map<String, Integer> months) {
        String[] fields = line.split("\t", -1);
        for (int i = 1; i < fields.length; i++) {
            months.put(Normalizer.normalize(fields[i], Normalizer.Form.NFC), Integer.valueOf(fields[0]));
        }
    }

    private static Map<String, ZoneId> zones() {
        Map<String, ZoneId> zones = new HashMap<>();
        add(zones, "utc ut gmt z wet zulu мск=3 msk=3 msd=4 trt=3 eat=3");
        add(zones, "cet=1 met=1 mez=1 wat=1 west=1 bst=1 cest=2 mest=2 mesz=2 cat=2 sast=2 eet=2 eest=3 idt=3");
        add(zones, "gst=4 pkt=5 ist=5.5 npt=5.75 ict=7 wib=7 sgt=8 hkt=8 pht=8 wita=8 awst=8 jst=9 kst=9");
        add(zones, "acst=9.5 acdt=10.5 aest=10 aedt=11 nzst=12 nzdt=13");
        add(zones, "est=-5 edt=-4 cst=-6 cdt=-5 mst=-7 mdt=-6 pst=-8 pdt=-7 akst=-9 akdt=-8 hst=-10");
        add(zones, "ast=-4 adt=-3 nst=-3.5 ndt=-2.5 art=-3 brt=-3 clt=-4 hne=-5 hae=-4 hnc=-6 hac=-5 hnp=-8 hap=-7");
        zones.put("et", ZoneId.of("America/New_York"));
        zones.put("ct", ZoneId.of("America/Chicago"));
        zones.put("mt", ZoneId.of("America/Denver"));
        zones.put("pt", ZoneId.of("America/Los_Angeles"));
        return Map.copyOf(zones);
    }

    private static void add(Map<String, ZoneId> zones, String pairs) {
        for (String pair : pairs.split(" ", -1)) {
            String[] sides = pair.split("=", 2);
            double hours = sides.length < 2 ? 0 : Double.parseDouble(sides[1]);
            zones.put(sides[0], ZoneOffset.ofTotalSeconds((int) (hours * 3600)));
        }
    }
}
