package org.kiosque.engine.html;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.UnaryOperator;

/** Writes simple markup as {@link MarkupWriter} writes its tree, settled at once. */
final class SimpleMarkupWriter implements SimpleSink {

    private record Open(int start, int content) {
        static final Open UNWRITTEN = new Open(-1, -1);
    }

    private final URI base;
    private final StringBuilder out;
    private final Deque<Open> open = new ArrayDeque<>();

    SimpleMarkupWriter(URI base, int length) {
        this.base = base;
        this.out = new StringBuilder(length + 64);
    }

    String result() {
        return out.toString().strip();
    }

    @Override
    public boolean text(String run) {
        String inner = isFolded(run) ? run : PlainText.foldInside(run);
        if (inner.isEmpty()) {
            return true;
        }
        char before = out.isEmpty() ? '>' : out.charAt(out.length() - 1);
        // Where an element between two runs isn't written, they are one run the next time, and folded as one.
        if (before != '>' && (isNoBreak(before) || isNoBreak(inner.charAt(0)))) {
            return false;
        }
        boolean doubled = inner.charAt(0) == ' ' && (out.isEmpty() || before == ' ');
        MarkupWriter.escape(doubled ? inner.substring(1) : inner, out);
        return true;
    }

    private static boolean isNoBreak(char sign) {
        return sign == '\u00a0' || sign == '\u202f';
    }

    /** Whether folding would change nothing; false also where it only may. */
    private static boolean isFolded(String run) {
        char before = 'x';
        for (int i = 0; i < run.length(); i++) {
            char sign = run.charAt(i);
            boolean plain = sign > ' ' && (sign < 0x7f || (sign > 0xa0 && sign < 0x1680 && sign != 0xad));
            if (!plain && (sign != ' ' || before == ' ')) {
                return false;
            }
            before = sign;
        }
        return true;
    }

    @Override
    public void start(SimpleTag tag, UnaryOperator<String> attributes) {
        if (tag.isVoid()) {
            writeVoid(tag, attributes);
            return;
        }
        boolean link = tag.role() == SimpleTag.Role.LINK;
        String written = tag.written().isEmpty()
                ? ""
                : link ? MarkupWriter.link(attributes, base) : MarkupWriter.attributes(tag.written(), attributes);
        if (tag.written().isEmpty() || (link && written.isEmpty())) {
            open.push(Open.UNWRITTEN);
            return;
        }
        int start = out.length();
        out.append('<').append(tag.written()).append(written).append('>');
        open.push(new Open(start, out.length()));
    }

    private void writeVoid(SimpleTag tag, UnaryOperator<String> attributes) {
        if (tag.name().equals("img")) {
            Picture.of(attributes, base).ifPresent(picture -> out.append(picture.markup()));
        } else {
            out.append('<').append(tag.written()).append('>');
        }
    }

    @Override
    public void end(SimpleTag tag) {
        Open opened = open.pop();
        if (opened.start() < 0) {
            return;
        }
        if (out.length() == opened.content() && tag.role() != SimpleTag.Role.CELL) {
            out.setLength(opened.start());
        } else {
            out.append("</").append(tag.written()).append('>');
        }
    }
}
