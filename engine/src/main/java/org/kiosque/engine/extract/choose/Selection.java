package org.kiosque.engine.extract.choose;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
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
    private final Phrases phrases;
    private final Boxes boxes;
    private final String title;

    Selection(Outline outline, Element container, Phrases phrases, Boxes boxes, String title) {
        this.outline = outline;
        this.container = container;
        this.phrases = phrases;
        this.boxes = boxes;
        this.title = title;
    }

    List<Candidate> of(List<Candidate> candidates) {
        List<Candidate> kept = of(candidates, boxes);
        int boxed = substance(candidates.stream().filter(boxes::hold).toList());
        if (boxed < substance(kept)) {
            return kept;
        }
        List<Candidate> all = of(candidates, Boxes.none(outline, container));
        return substance(kept) < LEAST * substance(all) ? all : kept;
    }

    private List<Candidate> of(List<Candidate> candidates, Boxes boxes) {
        List<Candidate> kept = new ArrayList<>();
        Set<String> texts = new HashSet<>();
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            double place = (double) i / candidates.size();
            Features seen = features(candidate, boxes, place, !texts.add(candidate.text()));
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
        return Edges.trimmed(kept, phrases);
    }

    private boolean ends(Candidate candidate, Features seen) {
        boolean label = seen.form() == Form.HEADING || (seen.length() < 40 && !seen.sentence());
        return label && seen.phrase() == Phrases.Kind.END && !outline.besideIn(candidate.element(), container);
    }

    private static int substance(List<Candidate> kept) {
        return kept.stream().mapToInt(candidate -> candidate.text().length()).sum();
    }

    private Features features(Candidate candidate, Boxes boxes, double place, boolean repeated) {
        boolean inside = candidate.within(container);
        return new Features(
                candidate.form(),
                candidate.text().length(),
                candidate.linkDensity(),
                candidate.sentence(),
                inside,
                inside && (boxes.hold(candidate) || outline.besideIn(candidate.element(), container)),
                inside ? phrases.kind(candidate.text()) : Phrases.Kind.PLAIN,
                repeated,
                !title.isEmpty() && Titles.same(title, candidate.text()),
                strong(candidate),
                candidate.form() == Form.ITEMS && Shapes.teasers(candidate.element()),
                place);
    }

    /** Whether all text stands in one bold, italic or linked piece. */
    private static boolean strong(Candidate candidate) {
        int pieces = 0;
        for (Node node : candidate.nodes()) {
            if (node instanceof TextNode text && !text.isBlank()) {
                return false;
            }
            pieces += node instanceof Element element && element.hasText() ? 1 : 0;
        }
        return pieces == 1 && candidate.form() == Form.PARAGRAPH;
    }
}
