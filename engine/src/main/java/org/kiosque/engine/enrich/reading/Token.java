package org.kiosque.engine.enrich.reading;

/**
 * A word in its reading.
 *
 * @param text as written
 * @param folded as {@link org.kiosque.engine.text.Words#fold} makes it
 * @param start its first UTF-16 unit
 * @param end one past its last
 * @param sentence the number of its sentence
 * @param first whether it begins a sentence, a quotation or what stands after a colon
 */
public record Token(String text, String folded, int start, int end, int sentence, boolean first) {

    public boolean capital() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    public boolean number() {
        return Character.isDigit(text.charAt(0));
    }

    /** Two capitals or more and no small letter. */
    public boolean acronym() {
        int capitals = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            capitals += Character.isUpperCase(c) ? 1 : 0;
        }
        return capitals > 1;
    }
}
