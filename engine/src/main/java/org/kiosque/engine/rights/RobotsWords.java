package org.kiosque.engine.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.rights.Rights.Source;
import org.kiosque.engine.rights.Rights.Term;
import org.kiosque.engine.rights.Rights.Word;

/**
 * Reads lists of robots words, as {@code noarchive, max-snippet:160} in a {@code meta} element or an X-Robots-Tag
 * header, where a crawler's name and a colon let what follows concern that crawler alone.
 */
final class RobotsWords {

    private static final Set<String> EVERYBODY = Set.of("robots", "all", "*");
    private static final int LONGEST = 4000;

    private final String crawler;
    private final Source source;
    private final List<Term> terms = new ArrayList<>();
    private boolean forUs = true;
    private boolean inDate;

    private RobotsWords(String crawler, Source source) {
        this.crawler = crawler;
        this.source = source;
    }

    /** @param crawler our product token, lower case */
    static List<Term> read(String list, String crawler, Source source) {
        var words = new RobotsWords(crawler, source);
        for (String part : list.substring(0, Math.min(LONGEST, list.length())).split(",", -1)) {
            words.part(part.strip());
        }
        return words.terms;
    }

    private void part(String part) {
        int colon = part.indexOf(':');
        String name = (colon < 0 ? part : part.substring(0, colon)).strip().toLowerCase(Locale.ROOT);
        String value = colon < 0 ? "" : part.substring(colon + 1).strip();
        var word = word(name);
        if (word != null) {
            say(word, value);
        } else if (name.equals("none")) {
            say(Word.NOINDEX, "");
            say(Word.NOFOLLOW, "");
        } else if (inDate && !part.isEmpty() && Character.isDigit(part.charAt(0))) {
            continueDate(part);
        } else if (colon > 0) {
            forUs = name.equals(crawler) || EVERYBODY.contains(name);
            inDate = false;
            part(value);
        }
    }

    private void say(Word word, String value) {
        inDate = word == Word.UNAVAILABLE_AFTER;
        if (forUs) {
            terms.add(new Term(word, value, source));
        }
    }

    /** A date may hold a comma of its own: {@code Sat, 09 Aug 2025 06:00:00 GMT}. */
    private void continueDate(String part) {
        inDate = false;
        if (forUs) {
            var begun = terms.removeLast();
            terms.add(new Term(begun.word(), begun.value() + ", " + part, source));
        }
    }

    private static @Nullable Word word(String name) {
        return switch (name) {
            case "noindex" -> Word.NOINDEX;
            case "nofollow" -> Word.NOFOLLOW;
            case "noarchive", "nocache" -> Word.NOARCHIVE;
            case "nosnippet" -> Word.NOSNIPPET;
            case "max-snippet" -> Word.MAX_SNIPPET;
            case "max-image-preview" -> Word.MAX_IMAGE_PREVIEW;
            case "max-video-preview" -> Word.MAX_VIDEO_PREVIEW;
            case "noimageindex" -> Word.NOIMAGEINDEX;
            case "notranslate" -> Word.NOTRANSLATE;
            case "unavailable_after" -> Word.UNAVAILABLE_AFTER;
            case "noai" -> Word.NOAI;
            case "noimageai" -> Word.NOIMAGEAI;
            case "noml" -> Word.NOML;
            case "tdm-reservation" -> Word.TDM_RESERVATION;
            case "tdm-policy" -> Word.TDM_POLICY;
            default -> null;
        };
    }
}
