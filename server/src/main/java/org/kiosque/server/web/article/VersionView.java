package org.kiosque.server.web.article;

import io.quarkus.qute.RawString;
import java.util.List;
import org.kiosque.server.web.page.Moment;

/**
 * What one version of an article changed.
 *
 * @param silent whether the text changed and the page told no later date of change
 * @param lines its paragraphs with what was struck out and added
 */
public record VersionView(int number, Moment seen, boolean silent, List<Line> lines) {

    /** One paragraph. */
    public record Line(RawString html, boolean changed) {}
}
