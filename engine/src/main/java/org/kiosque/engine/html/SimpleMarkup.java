package org.kiosque.engine.html;

/**
 * One reading of markup that is simple enough to be understood without building a tree: known elements that are closed
 * in order and stand where every parser leaves them, quoted attributes, references with their semicolons. Most feeds
 * hold nothing else; the first thing that is in any way odd ends the reading, and a real parser takes over.
 */
final class SimpleMarkup {

    private static final int DEEPEST = 50;

    private final String html;
    private final SimpleSink sink;
    private final SimpleTag[] open = new SimpleTag[DEEPEST];
    private int depth;
    private int at;

    private SimpleMarkup(String html, SimpleSink sink) {
        this.html = html;
        this.sink = sink;
    }

    /** Reads all of the markup into the sink; where the answer is false, what the sink holds is worth nothing. */
    static boolean read(String html, SimpleSink sink) {
        return new SimpleMarkup(html, sink).read();
    }

    private boolean read() {
        while (at < html.length()) {
            int tag = html.indexOf('<', at);
            int end = tag < 0 ? html.length() : tag;
            if (end > at && !text(html.substring(at, end))) {
                return false;
            }
            at = end;
            if (tag >= 0 && !markup()) {
                return false;
            }
        }
        return depth == 0;
    }

    private boolean text(String run) {
        String resolved = isPrintable(run) ? References.resolved(run, false) : null;
        return resolved != null && (!isInFrame() || isBlank(resolved)) && sink.text(resolved);
    }

    private static boolean isPrintable(String run) {
        for (int i = 0; i < run.length(); i++) {
            char sign = run.charAt(i);
            if (sign < ' ' && sign != '\n' && sign != '\t' && sign != '\r') {
                return false;
            }
        }
        return true;
    }

    /** Whether what is here stands in a table but in no cell; words are moved out of there. */
    private boolean isInFrame() {
        return depth > 0 && open[depth - 1].role().isFrame();
    }

    private static boolean isBlank(String run) {
        for (int i = 0; i < run.length(); i++) {
            if (run.charAt(i) != ' ' && run.charAt(i) != '\n' && run.charAt(i) != '\t') {
                return false;
            }
        }
        return true;
    }

    private boolean markup() {
        char next = at + 1 < html.length() ? html.charAt(at + 1) : '\0';
        return switch (next) {
            case '/' -> end();
            case '!' -> comment();
            default -> start();
        };
    }

    private boolean comment() {
        int close = html.startsWith("<!--", at) ? html.indexOf("--", at + 4) : -1;
        boolean closed = close > at + 4 && html.startsWith("-->", close) && html.charAt(at + 4) != '>';
        at = close + 3;
        return closed;
    }

    private boolean end() {
        int close = html.indexOf('>', at);
        if (close < 0 || depth == 0) {
            return false;
        }
        endImplied();
        SimpleTag tag = open[depth - 1];
        if (close - at - 2 != tag.name().length()
                || !html.regionMatches(true, at + 2, tag.name(), 0, tag.name().length())) {
            return false;
        }
        depth--;
        at = close + 1;
        sink.end(tag);
        return true;
    }

    /** The end of a table ends the section that was not written. */
    private void endImplied() {
        if (open[depth - 1] == SimpleTag.IMPLIED && html.regionMatches(true, at + 2, "table>", 0, 6)) {
            sink.end(open[--depth]);
        }
    }

    private boolean start() {
        int from = ++at;
        skipName();
        SimpleTag tag = SimpleTag.find(html.substring(from, at));
        if (tag == null || !isWellPlaced(tag)) {
            return false;
        }
        SimpleAttributes attributes = SimpleAttributes.read(html, at);
        if (attributes == null || (attributes.isClosing() && !tag.isVoid())) {
            return false;
        }
        at = attributes.end();
        if (tag.role() == SimpleTag.Role.ROW && open[depth - 1].role() == SimpleTag.Role.TABLE) {
            open[depth++] = SimpleTag.IMPLIED;
            sink.start(SimpleTag.IMPLIED, name -> "");
        }
        sink.start(tag, attributes);
        if (!tag.isVoid()) {
            open[depth++] = tag;
        }
        // A row may take two places.
        return depth < DEEPEST - 1;
    }

    private void skipName() {
        while (at < html.length() && isNameSign(html.charAt(at))) {
            at++;
        }
    }

    private static boolean isNameSign(char sign) {
        return ((sign | 0x20) >= 'a' && (sign | 0x20) <= 'z') || (sign >= '0' && sign <= '9');
    }

    /** Whether a parser of HTML opens it right here, without closing or moving anything first. */
    private boolean isWellPlaced(SimpleTag tag) {
        if (tag.closesParagraph() && isOpen(SimpleTag.Role.PARAGRAPH)) {
            return false;
        }
        return switch (tag.role()) {
            case LINK -> !isInFrame() && !isOpen(SimpleTag.Role.LINK);
            case HEADING -> !isInFrame() && !isOpen(SimpleTag.Role.HEADING);
            case LIST_ITEM -> isIn("ul") || isIn("ol");
            case TERM -> isIn("dl");
            case CAPTION, SECTION -> isIn(SimpleTag.Role.TABLE);
            case ROW -> isIn(SimpleTag.Role.TABLE) || isIn(SimpleTag.Role.SECTION);
            case CELL -> isIn(SimpleTag.Role.ROW);
            default -> !isInFrame();
        };
    }

    private boolean isIn(SimpleTag.Role role) {
        return depth > 0 && open[depth - 1].role() == role;
    }

    private boolean isIn(String name) {
        return depth > 0 && open[depth - 1].name().equals(name);
    }

    private boolean isOpen(SimpleTag.Role role) {
        for (int i = 0; i < depth; i++) {
            if (open[i].role() == role) {
                return true;
            }
        }
        return false;
    }
}
