package org.kiosque.engine.extract.choose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.extract.block.Candidate;
import org.kiosque.engine.extract.block.Pictures;

/**
 * What most of the running text has in common: how its paragraphs are marked up, and the element that holds them.
 *
 * @param usual the paragraphs' markup, or "" where no markup stands out
 * @param holder the smallest element around all paragraphs marked up so
 */
record Body(String usual, @Nullable Element holder) {

    private static final double SHARE = 0.3;
    private static final double MOST = 0.6;
    private static final int SIGNED = 260;
    private static final int HEAD = 4;
    private static final int LITTLE = 300;
    private static final double TAIL = 0.08;

    static Body of(List<Candidate> inside) {
        Map<String, Integer> lengths = new HashMap<>();
        int all = 0;
        for (Candidate candidate : inside) {
            if (candidate.form() == Candidate.Form.PARAGRAPH && !candidate.card()) {
                int length = candidate.text().length();
                lengths.merge(candidate.markup(), length, Integer::sum);
                all += length;
            }
        }
        String usual = lengths.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
        int length = lengths.getOrDefault(usual, 0);
        return length < SHARE * all
                ? new Body("", null)
                : new Body(usual, length < MOST * all ? null : holder(inside, usual));
    }

    private static @Nullable Element holder(List<Candidate> inside, String usual) {
        Element holder = null;
        for (Candidate candidate : inside) {
            if (candidate.markup().equals(usual)) {
                holder = holder == null ? candidate.element() : shared(holder, candidate.element());
            }
        }
        return holder;
    }

    private static @Nullable Element shared(Element first, Element second) {
        Element at = first;
        while (at != null && !Candidate.holds(at, second)) {
            at = at.parent();
        }
        return at;
    }

    /** Whether a candidate is marked up unlike most of the text, where most of it is marked up alike. */
    boolean odd(Candidate candidate) {
        return !usual.isEmpty() && !candidate.markup().equals(usual);
    }

    /** Without what comes after the text elsewhere, and without lines at its end that tell of its writers. */
    List<Candidate> ended(List<Candidate> kept, List<String> writers) {
        int to = end(kept, writers);
        List<Candidate> ended = new ArrayList<>();
        for (int i = 0; i < to; i++) {
            boolean head = i < HEAD && kept.get(i).text().length() < SIGNED / 2 && signs(kept.get(i), writers);
            if (!head && !(i > 0 && captions(kept.get(i - 1), kept.get(i)))) {
                ended.add(kept.get(i));
            }
        }
        return 2 * length(ended) < length(kept) ? kept : ended;
    }

    private static int length(List<Candidate> candidates) {
        return candidates.stream().mapToInt(each -> each.text().length()).sum();
    }

    private boolean after(Candidate candidate) {
        return holder != null && candidate.textual() && odd(candidate) && !candidate.within(holder);
    }

    /** Where the text ends; what is long comes after it in no article, however it is marked up. */
    private int end(List<Candidate> kept, List<String> writers) {
        int all = length(kept);
        if (all < LITTLE) {
            return kept.size();
        }
        int cut = 0;
        for (int to = kept.size(); to > 1; to--) {
            Candidate last = kept.get(to - 1);
            cut += last.text().length();
            boolean loose = after(last) && cut < TAIL * all;
            if (!loose && !signs(last, writers)) {
                return to;
            }
        }
        return Math.min(1, kept.size());
    }

    /** Whether a line below a picture belongs to it: both share a box, or the line names who took it. */
    private boolean captions(Candidate before, Candidate line) {
        boolean below = before.form() == Candidate.Form.FIGURE && line.form() == Candidate.Form.PARAGRAPH && odd(line);
        if (!below || line.text().length() > SIGNED) {
            return false;
        }
        Element box = before.element().parent();
        boolean boxed = box != null
                && line.within(box)
                && box.text().length() <= line.text().length() + 1;
        return boxed || Pictures.credited(line.text());
    }

    private boolean signs(Candidate candidate, List<String> writers) {
        boolean line = candidate.form() == Candidate.Form.PARAGRAPH && odd(candidate);
        return line && candidate.text().length() < SIGNED && writers.stream().anyMatch(candidate.text()::contains);
    }
}
