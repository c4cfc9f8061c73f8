package org.kiosque.engine.enrich.actor;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where and by which agency a dispatch was written, at its very beginning: "RODEZ - ", "Kinshasa (AFP) - ". */
public final class Dateline {

    private static final Pattern FORM = Pattern.compile(
            "(?:\\p{Lu}[\\p{Lu}' -]{0,38}\\p{Lu}|\\p{Lu}[\\p{L}' ,-]{1,39} ?\\(\\p{Lu}[\\p{L}. ]{1,19}\\)) ?[-–—] ");

    private Dateline() {}

    /** The place in a text where its dateline ends, 0 where it has none. */
    public static int end(String text) {
        Matcher form = FORM.matcher(text);
        return form.lookingAt() ? form.end() : 0;
    }
}
