package org.kiosque.server.web.dossier;

import java.util.Locale;
import java.util.Map;

/** Tells stances in French or English. */
final class Stances {

    private static final Map<String, String> FRENCH = Map.of(
            "demands", "demande",
            "refuses", "refuse",
            "proposes", "propose",
            "accepts", "accepte",
            "accuses", "accuse",
            "denies", "dément");

    private Stances() {}

    static String of(String stance, String language) {
        String plain = stance.toLowerCase(Locale.ROOT);
        return language.equals("fr") ? FRENCH.getOrDefault(plain, plain) : plain;
    }
}
