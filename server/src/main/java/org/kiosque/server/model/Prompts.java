package org.kiosque.server.model;

import java.util.List;
import org.kiosque.engine.text.Resource;

/** The prompts, read from files that carry their version in their name; a changed prompt is a new file. */
public final class Prompts {

    private static final String ASK = "ask-1";

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
        return new Prompt(ASK, String.join("\n", Resource.lines(Prompts.class, ASK + ".txt")), user.toString());
    }

    /** A passage must not look like the next one's beginning. */
    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").replace("[", "(").replace("]", ")");
    }
}
