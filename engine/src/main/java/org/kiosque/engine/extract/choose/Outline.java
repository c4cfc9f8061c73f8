package org.kiosque.engine.extract.choose;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.extract.block.Candidate;
import org.kiosque.engine.extract.block.Embeds;
import org.kiosque.engine.extract.hint.Marks;

/** Where a page's running text lies: how much of it each element holds, and which parts stand beside it. */
final class Outline {

    private static final int SHORT = 20;
    private static final int LITTLE = 250;
    private static final double LONE = 0.25;
    private static final int TEASER = 400;
    private static final double MAIN = 0.4;
    private static final double MOST = 0.35;
    private static final double CARD = 0.05;
    private static final double CONTAINS = 0.85;
    private static final double ALL = 0.75;
    private static final double HINTED = 0.55;

    /** How much text an element holds, and in how many blocks. */
    private static final class Load {
        private double mass;
        private int blocks;

        void add(double weight) {
            mass += weight;
            blocks++;
        }
    }

    private static final Load NOTHING = new Load();

    private final IdentityHashMap<Element, Load> loads = new IdentityHashMap<>();
    private final IdentityHashMap<Element, Boolean> beside = new IdentityHashMap<>();
    private final Marks marks = new Marks();
    private final Element body;
    private final List<Element> heads;

    Outline(Element body, List<Element> heads, List<Candidate> candidates) {
        this.body = body;
        this.heads = heads;
        Map<Element, Integer> headed = new IdentityHashMap<>();
        for (Element head : heads) {
            for (Element at = head; at != null; at = at.parent()) {
                headed.merge(at, 1, Integer::sum);
            }
        }
        weigh(candidates, true);
        loads.forEach((element, load) -> {
            if (load.mass > MOST * mass(body) && headed.getOrDefault(element, 0) == 1) {
                beside.put(element, false);
            }
        });
        weigh(candidates, false);
        if (mass(body) < LITTLE) {
            weigh(candidates, true);
        }
    }

    private void weigh(List<Candidate> candidates, boolean all) {
        loads.clear();
        IdentityHashMap<Element, Integer> groups = new IdentityHashMap<>();
        candidates.forEach(candidate -> groups.merge(group(candidate), weight(candidate) > 0 ? 1 : 0, Integer::sum));
        for (Candidate candidate : candidates) {
            boolean teaser = groups.getOrDefault(group(candidate), 0) < 2
                    && candidate.text().length() < TEASER;
            double weight = weight(candidate) * (!teaser ? 1 : candidate.card() ? CARD : LONE);
            if (weight > 0 && (all || region(candidate.element(), null) == null)) {
                for (Element at = candidate.element(); at != null; at = at.parent()) {
                    loads.computeIfAbsent(at, each -> new Load()).add(weight);
                }
            }
        }
    }

    /** Paragraphs of one text are siblings; teasers of many articles stand alone, each in its own box. */
    private static Element group(Candidate candidate) {
        Element element = candidate.element();
        Element parent = element.parent();
        return element.normalName().equals("p") && parent != null ? parent : element;
    }

    private static double weight(Candidate candidate) {
        int length = candidate.text().length() - SHORT;
        return switch (candidate.form()) {
            case PARAGRAPH, QUOTE ->
                length <= 0 || candidate.linkDensity() > 0.5 ? 0 : candidate.sentence() ? length : length * 0.2;
            case ITEMS -> candidate.linkDensity() > 0.3 ? 0 : length * 0.5;
            case HEADING, TABLE, FIGURE, EMBED -> 0;
        };
    }

    double mass(Element element) {
        return load(element).mass;
    }

    private Load load(Element element) {
        return loads.getOrDefault(element, NOTHING);
    }

    /** The nearest element marked as standing beside the text, from {@code element} up to below {@code limit}. */
    @Nullable
    Element region(Element element, @Nullable Element limit) {
        for (Element at = element; at != null && !at.equals(limit) && !at.equals(body); at = at.parent()) {
            if (beside.computeIfAbsent(at, each -> marks.beside(each) && !Embeds.is(each))) {
                return at;
            }
        }
        return null;
    }

    Element body() {
        return body;
    }

    /** Whether an element itself is marked as standing beside the text. */
    boolean beside(Element element) {
        return beside.computeIfAbsent(element, marks::beside);
    }

    /** Whether an element is named as the one that holds the article's text. */
    boolean named(Element element) {
        return marks.body(element);
    }

    /** Whether {@code element} stands beside the text of {@code container}; a part that is most of it doesn't. */
    boolean besideIn(Element element, Element container) {
        double bound = MAIN * Math.max(1, mass(container));
        for (Element at = region(element, container); at != null; at = region(above(at), container)) {
            if (mass(at) < bound) {
                return true;
            }
        }
        return false;
    }

    private Element above(Element element) {
        Element parent = element.parent();
        return parent == null ? body : parent;
    }

    /** The smallest element that holds the article's text. */
    Element container() {
        Element at = hinted();
        double least = ALL * mass(at);
        for (Element next = heaviest(at); next != null; next = heaviest(at)) {
            if (mass(next) < Math.max(least, CONTAINS * mass(at)) || load(next).blocks < 2) {
                return at;
            }
            at = next;
        }
        return at;
    }

    private Element hinted() {
        Element best = body;
        double bound = HINTED * mass(body);
        for (Map.Entry<Element, Load> entry : loads.entrySet()) {
            Load load = entry.getValue();
            boolean heavy = load.mass >= bound && load.blocks > 1;
            if (heavy && marks.body(entry.getKey()) && (best.equals(body) || load.mass > mass(best))) {
                best = entry.getKey();
            }
        }
        return best.normalName().equals("html") || best.equals(body) ? sole() : best;
    }

    /** The page's only {@code article} with the headline, where it holds enough of the text; or the page's body. */
    private Element sole() {
        Set<Element> headed = heads.stream()
                .flatMap(head -> head.parents().stream())
                .filter(each -> each.normalName().equals("article"))
                .collect(Collectors.toSet());
        Element first = headed.isEmpty() ? body : headed.iterator().next();
        return headed.size() == 1 && mass(first) >= HINTED * mass(body) ? first : body;
    }

    private @Nullable Element heaviest(Element parent) {
        Element best = null;
        for (Element child : parent.children()) {
            if (best == null || mass(child) > mass(best)) {
                best = child;
            }
        }
        return best;
    }
}
