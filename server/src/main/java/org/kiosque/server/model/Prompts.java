package org.kiosque.server.model;

import java.util.List;
import java.util.Locale;
import org.kiosque.engine.text.Resource;

/** The prompts, read from files that carry their version in their name; a changed prompt is a new file. */
public final class Prompts {

    private static final String ASK = "ask-1";
    private static final String TRANSLATE = "translate-1";
    private static final String SIMPLIFY = "simplify-1";

    private Prompts() {}

    /**
     * Asks a question about numbered passages.
     *
     * @param language in which to answer, as its BCP 47 tag
     */
    public static Prompt ask(String question, List<String> passages, String language) {
        StringBuilder user = new StringBuilder();
        for (int i = 0; i < passages.size(); i++) {
            user.append('[')
                    .append(i + 1)
                    .append("] ")
                    .append(oneLine(passages.get(i)))
                    .append('\n');
        }
        user.append("\nQuestion (").append(language).append("): ").append(oneLine(question));
        return of(ASK, user.toString());
    }

    /**
     * Asks for a passage in another language.
     *
     * @param language into which, as its BCP 47 tag
     */
    static Prompt translate(String passage, String language) {
        return of(TRANSLATE, "Into: " + named(language) + "\n\n" + passage.replaceAll("\\s+", " "));
    }

    /**
     * Asks for a passage in simpler words.
     *
     * @param language which it is in, as its BCP 47 tag
     */
    static Prompt simplify(String passage, String language) {
        return of(SIMPLIFY, "In: " + named(language) + "\n\n" + passage.replaceAll("\\s+", " "));
    }

    private static String named(String language) {
        return Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH) + " (" + language + ")";
    }

    private static Prompt of(String version, String user) {
        return new Prompt(version, String.join("\n", Resource.lines(Prompts.class, version + ".txt")), user);
    }

    /** A passage must not look like the next one's beginning. */
    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").replace("[", "(").replace("]", ")");
    }
}
