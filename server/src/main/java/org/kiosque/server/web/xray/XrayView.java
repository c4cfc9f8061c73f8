package org.kiosque.server.web.xray;

import java.util.List;

/**
 * An article's text in pieces, and what was found in it.
 *
 * @param kinds those found, with how many
 * @param paragraphs each as pieces that together are its text
 */
public record XrayView(List<Kind> kinds, List<Paragraph> paragraphs, List<Find> finds) {

    /** A kind of find. */
    public record Kind(String code, int count) {}

    /** A paragraph. */
    public record Paragraph(List<Piece> pieces) {}

    /**
     * Characters that the same finds cover.
     *
     * @param classes their kinds, parted by spaces; empty where nothing was found
     * @param begins the kinds of those that begin here
     * @param meaning what the innermost means
     */
    public record Piece(String text, String classes, List<String> begins, String meaning) {}

    /**
     * Something found.
     *
     * @param kind person, place, organisation, event, work, topic, quote, date, number, position or key
     * @param text as it stands in the article
     * @param meaning an identifier, a value, a speaker
     */
    public record Find(String kind, int start, int end, String text, String meaning) {}
}
