package org.kiosque.server.web.article;

import io.quarkus.qute.RawString;
import java.util.List;
import org.kiosque.server.web.page.Moment;

/**
 * What one version of an article changed.
 *
 * @param lines its paragraphs with what was struck out and added
 */
public record VersionView(int number, Moment seen, List<Line> lines) {

    /** One paragraph. */
    public record Line(RawString html, boolean changed) {}
}
