package org.kiosque.engine.enrich.reading;

import org.jspecify.annotations.Nullable;
import org.kiosque.engine.enrich.analysis.Analysis.Passage;
import org.kiosque.engine.enrich.analysis.Analysis.Type;

/**
 * A name where it stands.
 *
 * @param label the name as the gazetteer or the text has it
 * @param id the gazetteer's identifier, or null
 * @param first its first token
 * @param last its last token
 */
public record Mention(
        Reading reading, String label, Type type, @Nullable String id, int first, int last) {

    public int start() {
        return reading.token(first).start();
    }

    public int end() {
        return reading.token(last).end();
    }

    public int words() {
        return last - first + 1;
    }

    public String lastWord() {
        return reading.token(last).folded();
    }

    public Passage passage() {
        return reading.passageOfTokens(first, last);
    }

    /** The same place, seen as naming what another mention names. */
    public Mention as(Mention other) {
        return new Mention(reading, other.label, other.type, other.id, first, last);
    }
}
