package org.kiosque.engine.metadata;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the date with which a text begins. */
final class Datelines {

    /** Place and date, parted from the text: "PARIS, 3 mars 2021 –", "Karlsruhe (12.11.2021).", "27.1.2022 - ". */
    private static final Pattern PARTED = Pattern.compile(
            "^(?:(?:\\p{Lu}[\\p{L} '’./-]{1,40}?,? )?\\(?[^.!?:()]{0,12}\\b\\d[^!?:()]{5,25}?)\\)?(?:\\.|:| [–—|-]) ");

    /** A date in brackets, or one in figures, right before a sentence: "(3. März 2021) Die", "03.03.2021 „Wir". */
    private static final Pattern BARE = Pattern.compile(
            "^(?:\\([^()]{0,12}\\b\\d[^()]{5,25}\\)|\\d{1,2}[./]\\d{1,2}[./](?:19|20)\\d\\d) (?=[„“\"«»‚‘]?\\p{Lu})");

    private Datelines() {}

    /** The part before the text proper, which holds a day if it is a dateline. */
    static Optional<String> find(String text) {
        return Stream.of(PARTED, BARE)
                .map(form -> form.matcher(text))
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst();
    }
}
