package org.kiosque.engine.metadata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.kiosque.engine.html.ElementIndex;
import org.kiosque.engine.html.PlainText;

/** A page's {@code meta} elements by name, whichever attribute names them. */
final class MetaTags {

    private static final int MOST = 500;
    private final Map<String, List<String>> values = new HashMap<>();

    MetaTags(ElementIndex page) {
        for (Element meta :
                page.tagged("meta").where(each -> each.hasAttr("content")).all()) {
            for (String attribute : new String[] {"property", "name", "itemprop", "http-equiv"}) {
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
        return find(names).map(Told::value).orElse("");
    }

    /** The first value of the first name that has one. */
    Optional<Told<String>> find(String... names) {
        return all(names).findFirst();
    }

    /** Every value, name by name. */
    Stream<Told<String>> all(String... names) {
        return Stream.of(names)
                .flatMap(name -> values.getOrDefault(name, List.of()).stream()
                        .map(value -> new Told<>(value, Reason.meta(name))));
    }
}
