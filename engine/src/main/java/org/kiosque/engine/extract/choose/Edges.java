package org.kiosque.engine.extract.choose;

import java.util.ArrayList;
import java.util.List;
import org.kiosque.engine.extract.block.Candidate;
import org.kiosque.engine.extract.block.Candidate.Form;
import org.kiosque.engine.extract.hint.Phrases;

/** Takes off what is left before and after the text: labels, dates, heads with nothing below them. */
final class Edges {

    private static final int SHORT = 45;

    private Edges() {}

    static List<Candidate> trimmed(List<Candidate> kept) {
        List<Candidate> grouped = ungrouped(kept);
        int from = 0;
        while (from < grouped.size() && label(grouped.get(from))) {
            from++;
        }
        int to = grouped.size();
        while (to > from && trailing(grouped.get(to - 1))) {
            to--;
        }
        List<Candidate> result = new ArrayList<>();
        for (int i = 0; i < to; i++) {
            Candidate candidate = grouped.get(i);
            boolean lost = (i < from && candidate.textual()) || headless(grouped, i, to);
            if (!lost) {
                result.add(candidate);
            }
        }
        return result;
    }

    /** Without the heads that announce related articles and the linked lines below them. */
    private static List<Candidate> ungrouped(List<Candidate> kept) {
        List<Candidate> result = new ArrayList<>();
        boolean group = false;
        for (Candidate candidate : kept) {
            boolean head = candidate.textual()
                    && candidate.text().length() < SHORT
                    && candidate.sense().kind() == Phrases.Kind.GROUP;
            group = head || (group && candidate.textual() && candidate.linkDensity() > 0.5);
            if (!group) {
                result.add(candidate);
            }
        }
        return result;
    }

    private static boolean label(Candidate candidate) {
        return !candidate.textual()
                || (candidate.form() == Form.PARAGRAPH
                        && candidate.text().length() < SHORT
                        && !(candidate.sentence() && candidate.text().length() > 20));
    }

    private static boolean trailing(Candidate candidate) {
        return switch (candidate.form()) {
            case HEADING -> true;
            case PARAGRAPH -> !candidate.sentence() && (candidate.linkDensity() > 0.5 || isBoldLabel(candidate));
            case ITEMS -> candidate.linkDensity() > 0.4;
            case FIGURE, EMBED, QUOTE, TABLE -> false;
        };
    }

    /** A few words in bold that stand as a head, with nothing below them. */
    private static boolean isBoldLabel(Candidate candidate) {
        var element = candidate.element();
        String bold = element.tagName().equals("b") || element.tagName().equals("strong")
                ? element.text()
                : element.select("> b, > strong").text();
        return candidate.text().length() < SHORT && bold.contains(candidate.text());
    }

    private static boolean headless(List<Candidate> candidates, int at, int end) {
        return candidates.get(at).form() == Form.HEADING
                && (at + 1 >= end || (candidates.get(at + 1).form() == Form.HEADING && at + 2 >= end));
    }
}
