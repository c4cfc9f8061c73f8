package org.kiosque.engine.html;

import java.util.function.UnaryOperator;

/** What takes the parts of {@link SimpleMarkup} in the order in which they stand. */
sealed interface SimpleSink permits SimpleMarkupWriter, SimpleTextWriter {

    /** Takes a run of text with its references resolved; answers whether it could. */
    boolean text(String run);

    /** Takes the start of an element, or the whole of a void one. */
    void start(SimpleTag tag, UnaryOperator<String> attributes);

    /** Takes the end of the innermost open element. */
    void end(SimpleTag tag);
}
