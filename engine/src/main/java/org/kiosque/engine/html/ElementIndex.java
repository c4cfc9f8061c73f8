package org.kiosque.engine.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * The elements of a tree by tag, class and attribute, found in one pass; a selector takes a pass for each thing that is
 * sought. It tells of the tree as it was: later changes aren't seen.
 */
public final class ElementIndex {

    private static final Set<String> ATTRIBUTES =
            Set.of("aria-label", "id", "itemprop", "itemtype", "property", "rel", "typeof");

    private final List<Element> elements = new ArrayList<>();
    private final Map<String, Places> tags = new HashMap<>();
    private final Map<String, Places> attributes =
            ATTRIBUTES.stream().collect(Collectors.toMap(name -> name, name -> new Places()));
    private final ClassNames classes = new ClassNames();
    /** For each element the place behind the last one inside it. */
    private int[] ends = new int[1024];

    private ElementIndex() {}

    /** The elements of a tree, its root first. */
    public static ElementIndex of(Element root) {
        ElementIndex index = new ElementIndex();
        int[] open = new int[64];
        int depth = 0;
        Element at = root;
        while (true) {
            open = depth < open.length ? open : Arrays.copyOf(open, 2 * depth);
            open[depth] = index.add(at);
            Element next = at.firstElementChild();
            depth += next == null ? 0 : 1;
            while (next == null) {
                index.ends[open[depth]] = index.elements.size();
                if (depth == 0) {
                    return index;
                }
                next = at.nextElementSibling();
                if (next == null) {
                    at = Objects.requireNonNull(at.parent());
                    depth--;
                }
            }
            at = next;
        }
    }

    private int add(Element element) {
        int place = elements.size();
        elements.add(element);
        ends = place < ends.length ? ends : Arrays.copyOf(ends, 2 * ends.length);
        tags.computeIfAbsent(element.normalName(), tag -> new Places()).add(place);
        if (element.attributesSize() > 0) {
            for (Attribute attribute : element.attributes()) {
                add(attribute, place);
            }
        }
        return place;
    }

    private void add(Attribute attribute, int place) {
        String name = attribute.getKey();
        if (name.equals("class")) {
            classes.add(attribute.getValue(), place);
            return;
        }
        Places places = attributes.get(name);
        if (places != null) {
            places.add(place);
        }
    }

    /** The elements with one of some tags. */
    public Found tagged(String... names) {
        return union(tags, names);
    }

    /** The elements with one of some attributes, which must be among those that are looked for. */
    public Found having(String... names) {
        if (!ATTRIBUTES.containsAll(Arrays.asList(names))) {
            throw new IllegalArgumentException("not indexed: " + Arrays.toString(names));
        }
        return union(attributes, names);
    }

    /** The elements whose {@code class} holds one of some texts, whose letters are small. */
    public Found classed(String... parts) {
        BitSet found = new BitSet();
        for (String part : parts) {
            classes.find(part, found);
        }
        return new Found(found);
    }

    private Found union(Map<String, Places> sets, String... names) {
        BitSet found = new BitSet();
        for (String name : names) {
            Places more = sets.get(name);
            if (more != null) {
                more.addTo(found);
            }
        }
        return new Found(found);
    }

    /** Some elements, in the order of the document. */
    public final class Found {

        private final BitSet places;

        private Found(BitSet places) {
            this.places = places;
        }

        /** These and others. */
        public Found or(Found others) {
            BitSet both = (BitSet) places.clone();
            both.or(others.places);
            return new Found(both);
        }

        /** Those of which something holds. */
        public Found where(Predicate<Element> condition) {
            BitSet some = new BitSet();
            for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
                if (condition.test(elements.get(place))) {
                    some.set(place);
                }
            }
            return new Found(some);
        }

        /** Those below one of some others. */
        public Found below(Found others) {
            BitSet some = others.covered(1);
            some.and(places);
            return new Found(some);
        }

        /** Those that neither are one of some others nor stand below one. */
        public Found outside(Found others) {
            BitSet some = (BitSet) places.clone();
            some.andNot(others.covered(0));
            return new Found(some);
        }

        /** The first of these and so many elements in all as follow it in the document. */
        public Found onwards(int most) {
            BitSet some = new BitSet();
            int first = places.nextSetBit(0);
            if (first >= 0) {
                some.set(first, Math.min(elements.size(), first + most));
            }
            return new Found(some);
        }

        /** The places inside these, from so many behind the place of each. */
        private BitSet covered(int from) {
            BitSet covered = new BitSet();
            for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
                covered.set(place + from, ends[place]);
            }
            return covered;
        }

        /** The elements in order, without those that have left the tree since. */
        public List<Element> all() {
            List<Element> all = new ArrayList<>();
            for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
                Element element = elements.get(place);
                if (element.ownerDocument() != null) {
                    all.add(element);
                }
            }
            return all;
        }
    }
}
