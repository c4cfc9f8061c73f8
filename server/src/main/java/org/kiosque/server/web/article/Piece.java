package org.kiosque.server.web.article;

import io.quarkus.qute.RawString;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiosque.server.web.page.Moment;
import org.kiosque.server.web.page.Tongue;

/**
 * A block of an article as the template shows it.
 *
 * @param kind {@code paragraph}, {@code heading}, {@code quote}, {@code list}, {@code numbered}, {@code table},
 *     {@code headed} (a table whose first row names the columns), {@code verbatim}, {@code note}, {@code image},
 *     {@code embed} or {@code live}
 * @param parts its texts as safe HTML
 * @param level of a heading, 2 to 6; of a note, its number on the page
 * @param levels how deep each item of a list stands; empty where all are of the list itself
 * @param rows of a table
 * @param words that stand with it: whom a quote is from, what a table tells, the mark of a note, the hour of a live
 *     entry; or empty
 * @param tongue the language where it isn't the article's, or null
 */
record Piece(
        String kind,
        List<RawString> parts,
        int level,
        List<Integer> levels,
        List<List<RawString>> rows,
        String words,
        @Nullable Tongue tongue,
        @Nullable Plate plate,
        @Nullable Post post,
        @Nullable Moment moment) {

    static Piece text(String kind, List<RawString> parts, int level) {
        return new Piece(kind, parts, level, List.of(), List.of(), "", null, null, null, null);
    }

    static Piece passage(String kind, List<RawString> parts, @Nullable Tongue tongue, String words) {
        return new Piece(kind, parts, 0, List.of(), List.of(), words, tongue, null, null, null);
    }

    static Piece list(boolean ordered, List<RawString> parts, List<Integer> levels) {
        String kind = ordered ? "numbered" : "list";
        return new Piece(kind, parts, 0, levels, List.of(), "", null, null, null, null);
    }

    static Piece table(boolean headed, List<List<RawString>> rows, @Nullable String caption) {
        String words = caption == null ? "" : caption;
        return new Piece(headed ? "headed" : "table", List.of(), 0, List.of(), rows, words, null, null, null, null);
    }

    static Piece note(List<RawString> parts, String label, int number) {
        return new Piece("note", parts, number, List.of(), List.of(), label, null, null, null, null);
    }

    static Piece image(Plate plate) {
        return new Piece("image", List.of(), 0, List.of(), List.of(), "", null, plate, null, null);
    }

    static Piece embed(Post post) {
        return new Piece("embed", List.of(), 0, List.of(), List.of(), "", null, null, post, null);
    }

    static Piece live(List<RawString> parts, @Nullable Moment moment, String hour) {
        return new Piece("live", parts, 0, List.of(), List.of(), hour, null, null, null, moment);
    }

    /** How deep an item stands, at most 3. */
    public int depth(int item) {
        return item < levels.size() ? Math.min(3, levels.get(item)) : 0;
    }
}
