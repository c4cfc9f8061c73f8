package org.kiosque.server.web;

import io.quarkus.qute.RawString;
import java.util.List;

/**
 * What one version of an article changed.
 *
 * @param lines its paragraphs with what was struck out and added
 */
record VersionView(int number, Moment seen, List<Line> lines) {

    /** One paragraph. */
    record Line(RawString html, boolean changed) {}
}
