package org.kiosque.engine.enrich.gloss;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kiosque.engine.enrich.analysis.Analysis.Type;
import org.kiosque.engine.text.CodePoints;
import org.kiosque.engine.text.Span;

/**
 * Finds the words beside a name that explain it: before it ("le président ukrainien Volodymyr Zelensky") or after it
 * ("Anchorage, the largest city in Alaska"). A phrase that could be about somebody else explains nothing. Knows French,
 * English, German and Spanish.
 */
public final class Glosses {

    private static final int REACH = 110;
    private static final int TELLING = 12;
    private static final Pattern GENITIVE =
            Pattern.compile("(?iu)(?<!\\p{L})(?:du|de|des|d['’]|au|aux|del|al|of|to|des|dem|den)\\s*$");
    private static final Pattern CLOSED = Pattern.compile("\\s*[,.;)].*", Pattern.DOTALL);

    private Glosses() {}

    /**
     * The place of a name together with the words that explain it.
     *
     * @param name its place in the text
     */
    public static Optional<Span> around(CodePoints text, Span name, Type type, String language) {
        return Phrases.of(language, type).flatMap(phrase -> {
            int from = Math.max(0, name.start() - REACH);
            int to = Math.min(text.length(), name.end() + REACH);
            String before = text.text(new Span(from, name.start()));
            String after = text.text(new Span(name.end(), to));
            return after(phrase, before, after, language)
                    .map(length -> new Span(name.start(), name.end() + length))
                    .or(() -> before(phrase, before, after, language)
                            .map(length -> new Span(name.start() - length, name.end())));
        });
    }

    /** How many code points after the name explain it. */
    private static Optional<Integer> after(Phrases.Phrase phrase, String before, String after, String language) {
        Matcher found = phrase.after().matcher(after);
        boolean opened = Phrases.openers(language)
                .filter(opener -> opener.matcher(before).find())
                .isPresent();
        if (opened || !found.lookingAt() || !tells(found, language)) {
            return Optional.empty();
        }
        return Optional.of(after.codePointCount(0, found.end()));
    }

    /** How many code points before the name explain it. */
    private static Optional<Integer> before(Phrases.Phrase phrase, String before, String after, String language) {
        Matcher found = phrase.before().matcher(before);
        if (!found.find() || !tells(found, language)) {
            return Optional.empty();
        }
        boolean ofAnother = GENITIVE.matcher(before.substring(0, found.start())).find();
        boolean open = found.group("comma") != null
                && (found.group("article") == null || !CLOSED.matcher(after).matches());
        return ofAnother || open
                ? Optional.empty()
                : Optional.of(before.codePointCount(found.start(), before.length()));
    }

    /** "President" alone doesn't tell of what; one word of German may. */
    private static boolean tells(Matcher found, String language) {
        boolean more = !found.group("more").isBlank() || !found.group("mods").isBlank();
        return more || language.equals("de") && found.group("head").length() >= TELLING;
    }
}
