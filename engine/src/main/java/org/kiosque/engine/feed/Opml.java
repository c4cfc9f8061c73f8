package org.kiosque.engine.feed;

import java.util.List;
import java.util.stream.Stream;

/**
 * A list of feeds as readers exchange it (OPML 1.0 and 2.0).
 *
 * @param title the list's name, perhaps empty
 * @param outlines feeds and folders
 * @param warnings what was wrong and mended, with its place
 */
public record Opml(String title, List<Outline> outlines, List<String> warnings) implements OpmlReading {

    public Opml {
        outlines = List.copyOf(outlines);
        warnings = List.copyOf(warnings);
    }

    /** Reads an OPML as far as sense can be made of it; never throws. */
    public static OpmlReading parse(byte[] body) {
        return OpmlReader.read(body);
    }

    /** The list as OPML 2.0. */
    public static String write(Opml opml) {
        return OpmlWriter.write(opml);
    }

    /** All feeds in all folders, in document order. */
    public Stream<Outline> feeds() {
        return outlines.stream().flatMap(Outline::feeds);
    }
}
