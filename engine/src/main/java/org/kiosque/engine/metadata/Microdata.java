package org.kiosque.engine.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.kiosque.engine.html.ElementIndex;

/** Reads a page's microdata and RDFa of schema.org as objects of the form that JSON-LD has. */
final class Microdata {

    private static final int MOST = 60;
    private static final int PROPERTIES = 60;
    private static final int LONGEST = 1000;
    private static final Set<String> UNREAD = Set.of("articlebody", "text", "comment", "review", "sharedcontent");
    private static final List<Microdata> FORMS =
            List.of(new Microdata("itemtype", "itemprop"), new Microdata("typeof", "property"));

    private final String type;
    private final String property;

    private Microdata(String type, String property) {
        this.type = type;
        this.property = property;
    }

    /** The outermost objects in order, with those inside as their properties. */
    static List<JsonNode> of(ElementIndex page) {
        List<JsonNode> found = new ArrayList<>();
        for (Microdata form : FORMS) {
            for (Element element : page.having(form.type)
                    .where(each -> !each.hasAttr(form.property))
                    .all()) {
                if (found.size() < MOST && !form.name(element).isEmpty()) {
                    found.add(form.object(element));
                }
            }
        }
        return found;
    }

    /** The type without its vocabulary, or "". */
    private String name(Element element) {
        String first = element.attr(type).strip().split("\\s+", -1)[0];
        return first.substring(Math.max(first.lastIndexOf('/'), first.lastIndexOf(':')) + 1);
    }

    private ObjectNode object(Element scope) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("@type", name(scope));
        scope.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (!(node instanceof Element element) || depth == 0) {
                    return FilterResult.CONTINUE;
                }
                String names = element.attr(property);
                boolean scoped = !element.attr(type).isEmpty();
                if (!names.isEmpty() && object.size() < PROPERTIES) {
                    put(object, names, element, scoped);
                }
                return scoped ? FilterResult.SKIP_ENTIRELY : FilterResult.CONTINUE;
            }
        });
        return object;
    }

    private void put(ObjectNode object, String names, Element element, boolean scoped) {
        for (String each : names.strip().split("\\s+", 4)) {
            String name = each.substring(each.lastIndexOf(':') + 1);
            if (!UNREAD.contains(name.toLowerCase(Locale.ROOT))) {
                JsonNode value = scoped ? object(element) : JsonNodeFactory.instance.textNode(value(element));
                add(object, name, value);
            }
        }
    }

    private static void add(ObjectNode object, String name, JsonNode value) {
        JsonNode before = object.get(name);
        if (before instanceof ArrayNode several) {
            several.add(value);
        } else if (before == null) {
            object.set(name, value);
        } else {
            object.putArray(name).add(before).add(value);
        }
    }

    private static String value(Element element) {
        for (String attribute : new String[] {"content", "datetime", "href", "src"}) {
            boolean named = attribute.equals("href") && element.hasText();
            if (element.hasAttr(attribute) && !named) {
                return element.attr(attribute);
            }
        }
        String text = element.text();
        return text.length() > LONGEST ? "" : text;
    }
}
