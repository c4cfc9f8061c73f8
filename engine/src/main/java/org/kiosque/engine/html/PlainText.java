package org.kiosque.engine.html;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Markup as a reader sees it, without the markup. */
public final class PlainText {

    private static final Set<String> HIDDEN = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "svg",
            "math",
            "head",
            "title",
            "textarea",
            "select",
            "button",
            "audio",
            "video",
            "canvas",
            "rp",
            "rt",
            "xmp",
            "plaintext",
            "noembed",
            "noframes");
    private static final Set<String> BREAKING = Set.of("br", "hr", "td", "th", "option");
    private static final int LONGEST_STYLE = 400;
    private static final byte PLAIN = 0;
    private static final byte SPACE = 1;
    private static final byte INVISIBLE = 2;
    /** What each character is to a reader: looked up, since nearly all of a page's text comes by here. */
    private static final byte[] KINDS = kinds();

    private static final String CLOSERS = ";:!?»%€";

    private PlainText() {}

    /** The text of an element; blocks and line breaks part lines. */
    public static String of(Element element) {
        StringBuilder out = new StringBuilder();
        element.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (node instanceof TextNode text) {
                    out.append(text.getWholeText().replace('\n', ' '));
                } else if (node instanceof Element child) {
                    if (depth > 0 && hidden(child.normalName())) {
                        return FilterResult.SKIP_ENTIRELY;
                    }
                    out.append(breaks(child) ? "\n" : "");
                }
                return FilterResult.CONTINUE;
            }

            @Override
            public FilterResult tail(Node node, int depth) {
                if (node instanceof Element child && breaks(child)) {
                    out.append('\n');
                }
                return FilterResult.CONTINUE;
            }
        });
        return lines(out.toString());
    }

    /** Whether nothing in an element of that name is text for a reader. */
    public static boolean hidden(String tag) {
        return HIDDEN.contains(tag);
    }

    /** Whether an element's own markup hides it from a reader without scripts. */
    public static boolean invisible(Element element) {
        return element.attributesSize() > 0 && (element.hasAttr("hidden") || hides(element.attr("style")));
    }

    private static boolean hides(String style) {
        if (style.isEmpty() || style.length() >= LONGEST_STYLE) {
            return false;
        }
        String folded = style.replace(" ", "");
        return folded.contains("display:none") || folded.contains("visibility:hidden");
    }

    private static boolean breaks(Element element) {
        return element.isBlock() || BREAKING.contains(element.normalName());
    }

    static String lines(String text) {
        StringBuilder out = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            String folded = fold(line);
            if (!folded.isEmpty()) {
                out.append(out.isEmpty() ? "" : "\n").append(folded);
            }
        }
        return out.toString();
    }

    /**
     * One line of clean text: white space folded to single blanks, soft hyphens, controls and invisible
     * marks gone; a no-break space stays where typography wants it (before "!", inside "10 000").
     */
    public static String fold(String text) {
        return isFolded(text) ? text : folded(text);
    }

    /** Most text is as it should be. */
    private static boolean isFolded(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean gap = c == ' ' && before != ' ';
            if (!gap && KINDS[c] != PLAIN) {
                return false;
            }
            before = c;
        }
        return text.isEmpty() || before != ' ';
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[Character.MAX_VALUE + 1];
        for (int c = 0; c < kinds.length; c++) {
            kinds[c] = invisible((char) c) ? INVISIBLE : space((char) c) ? SPACE : PLAIN;
        }
        return kinds;
    }

    private static String folded(String text) {
        // Written over what has been read: nothing becomes longer.
        char[] out = text.toCharArray();
        int size = 0;
        int gap = 0;
        char kept = ' ';
        for (char c : out) {
            byte kind = KINDS[c];
            if (kind == INVISIBLE) {
                continue;
            }
            if (kind == SPACE) {
                gap++;
                kept = c == '\u202f' ? c : '\u00a0';
                kept = c == '\u00a0' || c == '\u202f' ? kept : ' ';
                continue;
            }
            if (gap > 0 && size > 0) {
                out[size] = gap == 1 && kept != ' ' && bound(out[size - 1], c) ? kept : ' ';
                size++;
            }
            gap = 0;
            out[size++] = c;
        }
        return new String(out, 0, size);
    }

    /** Like {@link #fold}, for text that other text stands before and behind: a blank at either end stays one. */
    static String foldInside(String text) {
        String folded = fold("." + text + ".");
        return folded.substring(1, folded.length() - 1);
    }

    private static boolean bound(char before, char after) {
        return CLOSERS.indexOf(after) >= 0 || before == '«' || (Character.isDigit(before) && Character.isDigit(after));
    }

    private static boolean space(char c) {
        return c == '\u00a0' || c == '\u202f' || c == '\u0085' || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean invisible(char c) {
        return c == '\u00ad'
                || c == '\u200b'
                || c == '\u2060'
                || c == '\ufeff'
                || turns(c)
                || (Character.isISOControl(c) && !Character.isWhitespace(c) && c != '\u0085');
    }

    /** Whether a character turns the direction of what follows. */
    static boolean turns(int c) {
        return (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069');
    }
}
