package org.kiosque.engine.extract.choose;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** How elements are marked up: tag and classes, whatever their order, with those of the element around. */
final class Markup {

    private static final Pattern GAP = Pattern.compile("\\s+");

    private final Map<String, String> classes = new HashMap<>();

    String of(Element element) {
        Element parent = element.parent();
        return own(element) + "<" + (parent == null ? "" : own(parent));
    }

    private String own(Element element) {
        return element.normalName() + "." + classes.computeIfAbsent(element.className(), Markup::sorted);
    }

    private static String sorted(String names) {
        return names.indexOf(' ') < 0 && names.strip().equals(names)
                ? names
                : String.join(".", new TreeSet<>(List.of(GAP.split(names.strip()))));
    }
}
