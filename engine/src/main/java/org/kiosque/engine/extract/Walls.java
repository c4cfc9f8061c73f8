package org.kiosque.engine.extract;

import java.util.Optional;
import java.util.regex.Pattern;

/** Tells pages that stand in the place of an article: consent walls, errors, checks for robots. */
final class Walls {

    private static final int LONGEST = 1500;
    private static final Pattern MISSING = Pattern.compile(
            "(?iU).*(\\b404\\b|page (was )?not found|not be found|page introuvable|n.existe (pas|plus)|seite (wurde )?nicht gefunden|nicht gefunden"
                    + "|página no encontrada|no se ha encontrado|pagina non trovata|página não encontrada|nie znaleziono|страница не найдена|pagina niet gevonden"
                    + "|ページが見つかりません|الصفحة غير موجودة).*");
    private static final Pattern ROBOT = Pattern.compile(
            "(?iUs).*(just a moment|checking your browser|verify(ing)? (that )?you are (a )?human|are you a robot|access denied|attention required"
                    + "|enable javascript and cookies|unusual traffic|ddos protection).*");
    private static final Pattern CONSENT = Pattern.compile(
            "(?iU)cookies?\\b|consent|consentement|einwilligung|consentimiento|consenso|souhlas|согласи");
    private static final Pattern CHOICE = Pattern.compile(
            "(?iU)partenaires|partners|partnern?\\b|socios|vie privée|privacy|datenschutz|privacidad|accepter|accept|akzeptier|aceptar|refuser|reject|ablehnen|rechazar");
    private static final int SIGNS = 2;

    private Walls() {}

    /** Why a page with this headline and this text is no article; empty where it may be one. */
    static Optional<String> reason(String title, String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        if (MISSING.matcher(title).matches()) {
            return Optional.of("The page says that there is nothing at this address.");
        }
        if (ROBOT.matcher(title + "\n" + text).matches() && text.length() < LONGEST / 2) {
            return Optional.of("The page only checks who is asking.");
        }
        boolean consent = count(CONSENT, title + " " + text) >= SIGNS && count(CHOICE, title + " " + text) >= SIGNS;
        return consent && text.length() < LONGEST / 2
                ? Optional.of("The page only asks for consent to cookies.")
                : Optional.empty();
    }

    private static long count(Pattern pattern, String text) {
        return pattern.matcher(text).results().count();
    }
}
