package org.kiosque.engine.extract.choose;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.extract.block.Candidate;

/** Small boxes between an article's paragraphs that ask for something: an address, a subscription, a comment. */
final class Boxes {

    private static final Evaluator CONTROLS =
            QueryParser.parse("button, input:not([type=hidden]), select, textarea, form");
    private static final Evaluator WALLS = QueryParser.parse("[class*=paywall], [id*=paywall]");
    private static final Evaluator WORDED = QueryParser.parse("button, select, textarea, label");
    private static final int RICH = Contents.tags("h1", "figure", "img", "video", "iframe", "time");
    private static final Set<String> RUNNING = Set.of("p", "li", "blockquote", "body", "main", "article");
    private static final int LARGEST = 420;
    private static final int LINE = 260;
    private static final double SHARE = 0.25;
    private static final double LED = 0.6;
    private static final int SERIES = 3;
    private static final int MOST = 300;

    private final Set<Element> boxes = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Element> running = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Element, Boolean> wordless = new IdentityHashMap<>();
    private final Markup markup = new Markup();
    private final Outline outline;
    private final Contents contents;
    private final Element container;

    private Boxes(Outline outline, Element container, Contents contents) {
        this.outline = outline;
        this.contents = contents;
        this.container = container;
    }

    /** None at all, on the same page. */
    Boxes none() {
        return new Boxes(outline, container, contents);
    }

    static Boxes of(List<Candidate> inside, Body body, Outline outline, Element container, Contents contents) {
        Boxes found = new Boxes(outline, container, contents);
        inside.stream().filter(each -> !body.odd(each)).forEach(each -> found.keep(each.element()));
        found.addControlled();
        container.select(WALLS).stream().limit(MOST).filter(found::small).forEach(found.boxes::add);
        List<Candidate> cards =
                inside.stream().filter(each -> body.odd(each) && each.card()).toList();
        cards.stream()
                .filter(each -> cards.size() > 1)
                .map(each -> found.above(each.element()))
                .filter(box -> !found.running.contains(box))
                .forEach(found.boxes::add);
        inside.stream()
                .filter(candidate -> body.odd(candidate)
                        && candidate.textual()
                        && !candidate.element().equals(container)
                        && candidate.text().length() < LINE
                        && (candidate.sense().asks() || leads(candidate)))
                .map(candidate -> found.around(candidate.element()))
                .filter(box -> !found.running.contains(box))
                .forEach(found.boxes::add);
        return found;
    }

    /** What the text's paragraphs stand in is no box, though lines between them may stand in it too. */
    private void keep(Element paragraph) {
        for (Element at = paragraph; at != null && running.add(at); ) {
            at = at.parent();
        }
    }

    boolean hold(Candidate candidate) {
        boolean embed = candidate.form() == Candidate.Form.EMBED;
        Element from = embed ? candidate.element().parent() : candidate.element();
        for (Element at = from; at != null && !at.equals(container); at = at.parent()) {
            if (boxes.contains(at)) {
                return true;
            }
        }
        return false;
    }

    /** What holds buttons and fields; a row of many such is the article's own, as the entries of live blogs. */
    private void addControlled() {
        Map<String, Integer> series = new HashMap<>();
        Set<Element> found = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Element control : container.select(CONTROLS).stream().limit(MOST).toList()) {
            Element box = holder(control);
            if (box != null && small(box) && found.add(box)) {
                series.merge(markup.of(box), 1, Integer::sum);
            }
        }
        found.stream()
                .filter(box -> series.getOrDefault(markup.of(box), 0) < SERIES)
                .forEach(boxes::add);
    }

    /** The smallest element around a control that has words of its own. */
    private @Nullable Element holder(Element control) {
        Element at = control.normalName().equals("form") ? control : control.parent();
        while (at != null && !at.equals(container) && wordless.computeIfAbsent(at, this::isWordless)) {
            at = at.parent();
        }
        return at == null || at.equals(container) || !Candidate.holds(container, at) ? null : at;
    }

    private boolean isWordless(Element element) {
        if (contents.elements(element) > MOST) {
            return false;
        }
        String text = element.text();
        if (text.length() > LARGEST) {
            return false;
        }
        int words = element.select(WORDED).stream()
                .mapToInt(each -> each.text().length() + 1)
                .sum();
        return text.length() <= words;
    }

    private static boolean leads(Candidate candidate) {
        boolean line = candidate.form() == Candidate.Form.PARAGRAPH && !candidate.sentence();
        return line && candidate.linkDensity() > LED;
    }

    private Element above(Element element) {
        Element parent = element.parent();
        return parent == null || parent.equals(container) ? element : parent;
    }

    private Element around(Element element) {
        Element parent = element.parent();
        boolean nested = RUNNING.contains(element.normalName()) || element.childrenSize() == 0;
        return nested && parent != null && !parent.equals(container) && small(parent) ? parent : element;
    }

    private boolean small(Element element) {
        return !RUNNING.contains(element.normalName())
                && !Candidate.holds(element, container)
                && outline.mass(element) < SHARE * outline.mass(container)
                && !contents.hold(element, RICH)
                && element.text().length() <= LARGEST;
    }
}
