package org.kiosque.engine.feed.markup;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.html.HtmlTree;

/**
 * What came of reading a document.
 *
 * @param root its outermost tag without the entries, which were handed over one by one, or null
 * @param warnings what was wrong and mended, with its place
 */
public record TagReading(@Nullable Tag root, List<String> warnings) {
    private static final int MOST_EQUALS = 2_000;
    private static final int LONGEST_MENDED = 4_000_000;
    private static final int MOST_MENDED_TAGS = 150_000;
    private static final int MOST_NAMESPACES = 20_000;

    public TagReading {
        warnings = List.copyOf(warnings);
    }

    /**
     * Reads a document strictly and, where it is ill-formed, once more from the start with a reader that forgives.
     *
     * @param receiver makes a receiver of entries for each reading; it answers false when it wants no more of them
     */
    public static TagReading read(XmlText document, URI base, Function<Boolean, Predicate<Tag>> receiver) {
        String text = document.text();
        int start = Math.max(0, text.indexOf('<'));
        String xml = XmlText.cleaned(XmlText.fromFirstTag(text, start));
        TagStack strict = new TagStack(base, false, receiver.apply(false));
        String complaint = StrictReader.read(xml, strict);
        TagStack stack = strict;
        if (complaint != null && hasOverfullTag(xml)) {
            return new TagReading(null, List.of("a tag with more than " + MOST_EQUALS + " attributes"));
        }
        if (complaint != null) {
            stack = new TagStack(base, true, receiver.apply(true));
            stack.warn(complaint);
            String mendable = withinNamespaces(
                    HtmlTree.within(xml.substring(0, Math.min(LONGEST_MENDED, xml.length())), MOST_MENDED_TAGS));
            if (mendable.length() < xml.length()) {
                stack.warn("only the first " + mendable.length() + " characters of what is ill-formed are read");
            }
            LenientReader.read(mendable, stack);
        }
        stack.finish();
        List<String> warnings = new ArrayList<>(document.warnings());
        warnings.addAll(stack.warnings());
        if (!text.substring(0, start).isBlank()) {
            warnings.addFirst("line 1, column 1: text before the first tag");
        }
        return new TagReading(stack.root(), warnings);
    }

    /** The parser that forgives remembers every namespace; an entry may declare some, not thousands. */
    private static String withinNamespaces(String xml) {
        int at = -1;
        for (int i = 0; i < MOST_NAMESPACES; i++) {
            at = xml.indexOf("xmlns", at + 1);
            if (at < 0) {
                return xml;
            }
        }
        return xml.substring(0, at);
    }

    /** Parsers compare each attribute with the others; thousands in one tag are an attack. */
    private static boolean hasOverfullTag(String xml) {
        int equals = 0;
        for (int i = 0; i < xml.length(); i++) {
            char sign = xml.charAt(i);
            if (sign == '<' || sign == '>') {
                equals = 0;
            } else if (sign == '=' && ++equals > MOST_EQUALS && i + 1 < xml.length() && isQuote(xml.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isQuote(char sign) {
        return sign == '"' || sign == '\'';
    }

    public Optional<Tag> findRoot() {
        return Optional.ofNullable(root);
    }
}
