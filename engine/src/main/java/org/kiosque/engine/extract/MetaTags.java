package org.kiosque.engine.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.kiosque.engine.html.PlainText;

/** A page's {@code meta} elements by name, whichever attribute names them. */
final class MetaTags {

    private static final int MOST = 500;
    private final Map<String, List<String>> values = new HashMap<>();

    MetaTags(Document page) {
        for (Element meta : page.select("meta[content]")) {
            for (String attribute : new String[] {"property", "name", "itemprop"}) {
                String name = meta.attr(attribute).strip().toLowerCase(Locale.ROOT);
                String value = PlainText.fold(meta.attr("content"));
                if (!name.isEmpty() && !value.isEmpty() && values.size() < MOST) {
                    values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
                }
            }
        }
    }

    /** The first value of the first name that has one, or "". */
    String first(String... names) {
        for (String name : names) {
            List<String> found = values.get(name);
            if (found != null) {
                return found.getFirst();
            }
        }
        return "";
    }

    List<String> all(String... names) {
        List<String> all = new ArrayList<>();
        for (String name : names) {
            all.addAll(values.getOrDefault(name, List.of()));
        }
        return all;
    }
}
