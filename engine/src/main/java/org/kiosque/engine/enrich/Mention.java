package org.kiosque.engine.enrich;

import org.jspecify.annotations.Nullable;
import org.kiosque.engine.enrich.Analysis.Passage;
import org.kiosque.engine.enrich.Analysis.Type;

/**
 * A name where it stands.
 *
 * @param label the name as the gazetteer or the text has it
 * @param id the gazetteer's identifier, or null
 * @param first its first token
 * @param last its last token
 */
record Mention(
        Reading reading, String label, Type type, @Nullable String id, int first, int last) {

    int start() {
        return reading.token(first).start();
    }

    int end() {
        return reading.token(last).end();
    }

    int words() {
        return last - first + 1;
    }

    String lastWord() {
        return reading.token(last).folded();
    }

    Passage passage() {
        return reading.passageOfTokens(first, last);
    }

    /** The same place, seen as naming what another mention names. */
    Mention as(Mention other) {
        return new Mention(reading, other.label, other.type, other.id, first, last);
    }
}
