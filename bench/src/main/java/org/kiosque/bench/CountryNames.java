package org.kiosque.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes the engine's {@code countries.tsv}: every country's name in our languages, as the JDK's CLDR data
 * (Unicode licence) has it. Run it with the file to write.
 */
public final class CountryNames {

    private static final List<String> LANGUAGES =
            List.of("fr", "en", "de", "es", "it", "pt", "ru", "ar", "nl", "pl", "sv", "tr", "ca", "sl", "hr");

    /** Wikidata items of the countries that the news names most; the others are known by their code. */
    private static final Map<String, String> ITEMS = items("FR142 US30 GB145 RU159 UA212 DE183 ES29 IT38 CN148 JP17"
            + " IN668 BR155 CA16 MX96 AU408 TR43 IL801 IR794 IQ796 SY858 SA851 EG79 PL36 BE31 CH39 NL55 PT45 SE34 NO20"
            + " FI33 DK35 AT40 GR41 HU28 CZ213 RO218 BG219 RS403 HR224 SI215 SK214 BY184 EE191 LV211 LT37 IE27 IS189"
            + " AM399 AZ227 GE230 KZ232 KP423 KR884 VN881 TH869 ID252 PK843 AF889 ZA258 NG1033 KE114 ET115 DZ262"
            + " MA1028 TN948 LY1016 SD1049 ML912 NE1032 SN1041 CI1008 CM1009 CD974 AR414 CL298 CO739 PE419 VE717"
            + " CU241 LB822 JO810 YE805 QA846 AE878 KW817 NZ664 PH928 MY833 SG334 BD902 LK854 NP837");

    private CountryNames() {}

    public static void main(String[] args) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("# Written by org.kiosque.bench.CountryNames from the JDK's CLDR data (Unicode licence).");
        for (String code : Locale.getISOCountries()) {
            lines.add(line(code));
        }
        Files.write(Path.of(args[0]), lines);
    }

    private static String line(String code) {
        StringBuilder line = new StringBuilder(ITEMS.getOrDefault(code, "country:" + code) + "\t" + code);
        for (String language : LANGUAGES) {
            String name = Locale.of("", code).getDisplayCountry(Locale.of(language));
            line.append('\t').append(language).append('=').append(name);
        }
        return line.toString();
    }

    private static Map<String, String> items(String pairs) {
        Map<String, String> items = new HashMap<>();
        for (String pair : pairs.split(" ", -1)) {
            items.put(pair.substring(0, 2), "Q" + pair.substring(2));
        }
        return Map.copyOf(items);
    }
}
