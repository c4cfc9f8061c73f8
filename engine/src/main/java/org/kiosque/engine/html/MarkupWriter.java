package org.kiosque.engine.html;

import java.net.URI;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes a tree as markup of the allow-list; the rest is unwrapped, or dropped with what it holds. */
final class MarkupWriter {

    private static final Set<String> INLINE = Set.of(
            "a", "b", "strong", "i", "em", "u", "s", "del", "ins", "sub", "sup", "code", "kbd", "samp", "var", "q",
            "cite", "abbr", "mark", "small", "time", "bdi", "dfn", "br", "wbr");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "blockquote",
            "pre",
            "table",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "th",
            "td",
            "caption",
            "figure",
            "figcaption",
            "hr",
            "div",
            "img");
    private static final Map<String, String> RENAMED = Map.ofEntries(
            Map.entry("h1", "h2"),
            Map.entry("section", "div"),
            Map.entry("article", "div"),
            Map.entry("main", "div"),
            Map.entry("header", "div"),
            Map.entry("footer", "div"),
            Map.entry("aside", "div"),
            Map.entry("center", "div"),
            Map.entry("details", "div"),
            Map.entry("summary", "p"),
            Map.entry("address", "p"),
            Map.entry("strike", "s"),
            Map.entry("tt", "code"));
    private static final Set<String> DROPPED =
            Set.of("input", "link", "meta", "base", "dialog", "frame", "frameset", "embed", "applet", "param", "map");
    private static final Set<String> VOID = Set.of("br", "wbr", "hr", "img");
    private static final Set<String> KEPT_TITLE = Set.of("abbr", "dfn");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}");
    private static final Pattern DIRECTION = Pattern.compile("ltr|rtl|auto");
    private static final Pattern DATE = Pattern.compile("[0-9TZ:+. -]{4,40}");
    private static final Pattern SMALL = Pattern.compile("[1-9][0-9]{0,2}");
    private static final Pattern MAIL = Pattern.compile("(?i)mailto:[\\w.+-]{1,64}@[\\w.-]{1,200}");
    private static final int DEPTH = 100;

    private final StringBuilder out = new StringBuilder();
    private final Set<String> open = new HashSet<>();
    private final URI base;
    private final boolean inline;

    MarkupWriter(URI base, boolean inline) {
        this.base = base;
        this.inline = inline;
    }

    String result() {
        return out.toString().strip();
    }

    void children(Element parent, int depth) {
        for (Node node = parent.firstChild(); node != null; node = node.nextSibling()) {
            node(node, depth);
        }
    }

    void node(Node node, int depth) {
        if (node instanceof TextNode text) {
            text(text.getWholeText());
        } else if (node instanceof Element child) {
            element(child, depth);
        }
    }

    private void text(String whole) {
        String inner = open.contains("pre") ? printable(whole) : PlainText.foldInside(whole);
        boolean doubled = inner.startsWith(" ") && (out.isEmpty() || out.charAt(out.length() - 1) == ' ');
        out.append(escaped(doubled && !open.contains("pre") ? inner.substring(1) : inner));
    }

    private static String printable(String text) {
        return text.codePoints()
                .filter(c -> (c >= ' ' && c != 0x7f && !PlainText.turns(c)) || c == '\n' || c == '\t')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private void element(Element element, int depth) {
        String tag = element.normalName();
        if (PlainText.hidden(tag) || DROPPED.contains(tag)) {
            return;
        }
        String name = RENAMED.getOrDefault(tag, tag);
        boolean foreign = !element.tag().namespace().equals("http://www.w3.org/1999/xhtml");
        if (foreign || depth > DEPTH || !allowed(name)) {
            unwrapped(element, depth);
        } else if (name.equals("img")) {
            Picture.of(element, base).ifPresent(picture -> out.append(picture.markup()));
        } else if (VOID.contains(name)) {
            out.append('<').append(name).append('>');
        } else {
            wrapped(name, element, depth);
        }
    }

    private boolean allowed(String name) {
        return INLINE.contains(name) || (!inline && BLOCKS.contains(name));
    }

    private void unwrapped(Element element, int depth) {
        boolean apart = inline && element.isBlock();
        blank(apart);
        children(element, depth + 1);
        blank(apart);
    }

    private void blank(boolean wanted) {
        if (wanted && !out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
            out.append(' ');
        }
    }

    private void wrapped(String name, Element element, int depth) {
        String attributes = name.equals("a") ? link(element::attr, base) : attributes(name, element::attr);
        boolean bare = name.equals("a") && (attributes.isEmpty() || open.contains("a"));
        if (bare) {
            children(element, depth + 1);
            return;
        }
        int start = out.length();
        out.append('<').append(name).append(attributes).append('>');
        int content = out.length();
        boolean added = open.add(name);
        children(element, depth + 1);
        if (added) {
            open.remove(name);
        }
        if (out.length() == content && !CELLS.contains(name)) {
            out.setLength(start);
        } else {
            out.append("</").append(name).append('>');
        }
    }

    /** The attributes of a link as they are written; empty where it leads to nothing on the web. */
    static String link(UnaryOperator<String> attribute, URI base) {
        String href = attribute.apply("href");
        Optional<String> target = MAIL.matcher(href.strip()).matches()
                ? Optional.of(href.strip())
                : href.isBlank() || href.strip().startsWith("#")
                        ? Optional.empty()
                        : Urls.resolve(base, href).map(URI::toString);
        return target.map(url -> " href=\"" + escaped(url) + "\" rel=\"nofollow noopener noreferrer\"")
                .orElse("");
    }

    /** The attributes of any other element as they are written. */
    static String attributes(String name, UnaryOperator<String> attribute) {
        String shared = matching(attribute, "lang", LANGUAGE) + matching(attribute, "dir", DIRECTION);
        return shared
                + switch (name) {
                    case "ol" -> matching(attribute, "start", SMALL);
                    case "td", "th" -> matching(attribute, "colspan", SMALL) + matching(attribute, "rowspan", SMALL);
                    case "time" -> matching(attribute, "datetime", DATE);
                    default -> KEPT_TITLE.contains(name) ? title(attribute) : "";
                };
    }

    private static String title(UnaryOperator<String> attribute) {
        String title = PlainText.fold(attribute.apply("title"));
        return title.isEmpty() ? "" : " title=\"" + escaped(title) + "\"";
    }

    private static String matching(UnaryOperator<String> attribute, String name, Pattern allowed) {
        String value = attribute.apply(name).strip();
        return !value.isEmpty() && allowed.matcher(value).matches() ? " " + name + "=\"" + value + "\"" : "";
    }

    /** Text that can stand between tags and between double quotes. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        escape(text, escaped);
        return escaped.toString();
    }

    static void escape(String text, StringBuilder escaped) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.append(c);
            }
        }
    }
}
