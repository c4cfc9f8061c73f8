package org.kiosque.server.web.markup;

import java.util.Optional;

/** What readers write, made fit to be stored and to be shown. */
public final class CommentText {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_BODY = 4000;
    private static final int LONGEST_LINK_SHOWN = 60;
    private static final String TRAILING = ".,;:!?)]}'\"»”’…>";

    private CommentText() {}

    /** A name on one line; nothing where it is empty or too long. */
    public static Optional<String> name(String written) {
        String name = visible(written).replaceAll("\\s", " ").strip();
        return bounded(name, LONGEST_NAME);
    }

    /** A text with line feeds as its only controls; nothing where it is empty or too long. */
    public static Optional<String> body(String written) {
        return bounded(visible(written).strip(), LONGEST_BODY);
    }

    private static Optional<String> bounded(String text, int most) {
        boolean fits = !text.isEmpty() && text.codePointCount(0, text.length()) <= most;
        return fits ? Optional.of(text) : Optional.empty();
    }

    /** Leaves out controls, lone surrogates and the signs that turn the direction of the page around. */
    private static String visible(String text) {
        var out = new StringBuilder();
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(CommentText::kept)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    private static boolean kept(int point) {
        boolean turning = point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x2069;
        int type = Character.getType(point);
        return point == '\n' || point == '\t' || !turning && type != Character.CONTROL && type != Character.SURROGATE;
    }

    /** Safe HTML: paragraphs, line breaks and links where web addresses stand. */
    public static String html(String body) {
        var out = new StringBuilder();
        boolean inside = false;
        for (String line : body.split("\n", -1)) {
            if (line.isBlank()) {
                out.append(inside ? "</p>" : "");
                inside = false;
            } else {
                out.append(inside ? "<br>" : "<p dir=\"auto\">");
                line(line, out);
                inside = true;
            }
        }
        return out.append(inside ? "</p>" : "").toString();
    }

    private static void line(String line, StringBuilder out) {
        int from = 0;
        for (int at = nextLink(line, 0); at >= 0; at = nextLink(line, from)) {
            int end = linkEnd(line, at);
            out.append(Escape.html(line.substring(from, at)));
            link(line.substring(at, end), out);
            from = end;
        }
        out.append(Escape.html(line.substring(from)));
    }

    private static int nextLink(String line, int from) {
        for (int at = line.indexOf("http", from); at >= 0; at = line.indexOf("http", at + 4)) {
            boolean schemed = line.startsWith("://", at + 4) || line.startsWith("s://", at + 4);
            boolean alone = at == 0 || !Character.isLetterOrDigit(line.charAt(at - 1));
            if (schemed && alone && linkEnd(line, at) > line.indexOf("://", at) + 3) {
                return at;
            }
        }
        return -1;
    }

    private static int linkEnd(String line, int start) {
        int end = start;
        while (end < line.length()
                && !Character.isWhitespace(line.charAt(end))
                && "<>\"".indexOf(line.charAt(end)) < 0) {
            end++;
        }
        boolean opened = line.substring(start, end).indexOf('(') >= 0;
        while (end > start && TRAILING.indexOf(line.charAt(end - 1)) >= 0 && !(opened && line.charAt(end - 1) == ')')) {
            end--;
        }
        return end;
    }

    private static void link(String url, StringBuilder out) {
        String shown = url.length() > LONGEST_LINK_SHOWN ? url.substring(0, LONGEST_LINK_SHOWN) + "…" : url;
        out.append("<a href=\"").append(Escape.html(url)).append("\" rel=\"noopener noreferrer nofollow ugc\">");
        out.append(Escape.html(shown)).append("</a>");
    }
}
