package org.kiosque.server.web.article;

import io.quarkus.qute.RawString;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiosque.server.web.page.Moment;

/**
 * A block of an article as the template shows it.
 *
 * @param kind {@code paragraph}, {@code heading}, {@code quote}, {@code list}, {@code numbered}, {@code table},
 *     {@code headed} (a table whose first row names the columns), {@code image}, {@code embed} or {@code live}
 * @param parts its texts as safe HTML
 * @param level of a heading, 2 to 6
 * @param rows of a table
 * @param hour of a live entry, or empty
 */
record Piece(
        String kind,
        List<RawString> parts,
        int level,
        List<List<RawString>> rows,
        @Nullable Plate plate,
        @Nullable Post post,
        @Nullable Moment moment,
        String hour) {

    static Piece text(String kind, List<RawString> parts, int level) {
        return new Piece(kind, parts, level, List.of(), null, null, null, "");
    }

    static Piece table(boolean headed, List<List<RawString>> rows) {
        return new Piece(headed ? "headed" : "table", List.of(), 0, rows, null, null, null, "");
    }

    static Piece image(Plate plate) {
        return new Piece("image", List.of(), 0, List.of(), plate, null, null, "");
    }

    static Piece embed(Post post) {
        return new Piece("embed", List.of(), 0, List.of(), null, post, null, "");
    }

    static Piece live(List<RawString> parts, @Nullable Moment moment, String hour) {
        return new Piece("live", parts, 0, List.of(), null, null, moment, hour);
    }
}
