package org.kiosque.engine.html;

import java.util.function.UnaryOperator;

/** Writes simple markup as the text that {@link PlainText} finds in its tree. */
final class SimpleTextWriter implements SimpleSink {

    private final StringBuilder out;

    SimpleTextWriter(int length) {
        out = new StringBuilder(length);
    }

    String result() {
        return PlainText.lines(out.toString());
    }

    @Override
    public boolean text(String run) {
        out.append(run.replace('\n', ' '));
        return true;
    }

    @Override
    public void start(SimpleTag tag, UnaryOperator<String> attributes) {
        if (tag.breaks()) {
            out.append('\n');
        }
    }

    @Override
    public void end(SimpleTag tag) {
        if (tag.breaks()) {
            out.append('\n');
        }
    }
}
