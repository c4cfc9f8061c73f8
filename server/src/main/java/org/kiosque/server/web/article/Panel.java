package org.kiosque.server.web.article;

import java.util.List;

/** What was taken from an article's text, each piece with the place it stands at. */
record Panel(
        List<Excerpt> summary,
        List<Excerpt> quotes,
        List<Excerpt> positions,
        List<Excerpt> numbers,
        List<Excerpt> dates) {

    /**
     * A verbatim piece.
     *
     * @param anchor name of its place in the page
     * @param who the one who speaks or holds the position, or empty
     * @param note what is added to it: a stance, the thing counted, the date meant; or empty
     */
    record Excerpt(String anchor, String text, String who, String note) {}

    public boolean empty() {
        return summary.isEmpty() && facts() == 0;
    }

    /** How many key facts there are. */
    public int facts() {
        return quotes.size() + positions.size() + numbers.size() + dates.size();
    }
}
