package org.kiosque.engine.extract.choose;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.kiosque.engine.extract.block.Candidate;
import org.kiosque.engine.extract.block.Candidate.Form;
import org.kiosque.engine.extract.hint.Phrases;
import org.kiosque.engine.metadata.Titles;

/** Chooses the article's blocks among a page's candidates: the container, each candidate, then the edges. */
final class Selection {

    /** Boxes are a guess: what would take more of the text than this leaves was none. */
    private static final double LEAST = 0.5;

    private final Outline outline;
    private final Element container;
    private final Boxes boxes;
    private final String title;

    Selection(Outline outline, Element container, Boxes boxes, String title) {
        this.outline = outline;
        this.container = container;
        this.boxes = boxes;
        this.title = title;
    }

    List<Candidate> of(List<Candidate> candidates) {
        List<Candidate> kept = of(candidates, boxes);
        int boxed = substance(candidates.stream().filter(boxes::hold).toList());
        if (boxed < substance(kept)) {
            return kept;
        }
        List<Candidate> all = of(candidates, boxes.none());
        return substance(kept) < LEAST * substance(all) ? all : kept;
    }

    private List<Candidate> of(List<Candidate> candidates, Boxes boxes) {
        List<Candidate> kept = new ArrayList<>();
        Set<String> texts = new HashSet<>();
        for (Candidate candidate : candidates) {
            Features seen = features(candidate, boxes, !texts.add(candidate.text()));
            if (seen.inside()
                    && ends(candidate, seen)
                    && !kept.isEmpty()
                    && substance(kept) > 0.6 * outline.mass(container)) {
                break;
            }
            if (seen.inside()
                    && seen.title()
                    && candidate.form() == Form.HEADING
                    && substance(kept) < 0.3 * outline.mass(container)) {
                kept.removeIf(Candidate::textual);
            }
            if (Rules.keeps(seen)) {
                kept.add(candidate);
            }
        }
        return Edges.trimmed(kept);
    }

    private boolean ends(Candidate candidate, Features seen) {
        boolean label = seen.form() == Form.HEADING || (seen.length() < 40 && !seen.sentence());
        return label && seen.phrase() == Phrases.Kind.END && !outline.besideIn(candidate.element(), container);
    }

    private static int substance(List<Candidate> kept) {
        return kept.stream().mapToInt(candidate -> candidate.text().length()).sum();
    }

    private Features features(Candidate candidate, Boxes boxes, boolean repeated) {
        boolean inside = candidate.within(container);
        return new Features(
                candidate.form(),
                candidate.text().length(),
                candidate.linkDensity(),
                candidate.sentence(),
                inside,
                inside && (boxes.hold(candidate) || outline.besideIn(candidate.element(), container)),
                inside ? candidate.sense().kind() : Phrases.Kind.PLAIN,
                repeated,
                !title.isEmpty() && Titles.same(title, candidate.text()),
                inside && candidate.form() == Form.ITEMS && Shapes.teasers(candidate.element()));
    }
}
