package org.kiosque.engine.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.kiosque.engine.html.PlainText;
import org.kiosque.engine.html.Sanitizer;

/**
 * What a page's JSON-LD or microdata tells of its article.
 *
 * @param node the article's object
 * @param others all objects of the page, for references by {@code @id}
 * @param source which of the two it is
 */
record LinkedArticle(JsonNode node, List<JsonNode> others, Reason.Source source) {

    private static final int MOST_NAMES = 20;

    String headline() {
        String headline = text("headline");
        return headline.isEmpty() ? text("name") : headline;
    }

    /** The article's text as declared, lines kept; perhaps only a teaser, perhaps "". */
    String body() {
        return node.path("articleBody").asText("");
    }

    /** A property's text: the string itself, or the name of the object. */
    String text(String property) {
        return name(node.path(property)).orElse("");
    }

    /** The first of some properties that has a text. */
    Optional<Told<String>> find(String... properties) {
        return Stream.of(properties)
                .map(property -> new Told<>(text(property), reason(property)))
                .filter(told -> !told.value().isEmpty())
                .findFirst();
    }

    Reason reason(String property) {
        return new Reason(source, property);
    }

    /** Names in a property that is a string, an object, a reference or a list of these. */
    List<String> names(String property) {
        List<String> names = new ArrayList<>();
        JsonNode value = node.path(property);
        if (value.isArray()) {
            for (JsonNode each : value) {
                name(each).filter(n -> names.size() < MOST_NAMES).ifPresent(names::add);
            }
        } else {
            name(value).ifPresent(names::add);
        }
        return names;
    }

    /** The names in a property whose object is an organisation. */
    List<String> organisations(String property) {
        List<String> names = new ArrayList<>();
        JsonNode value = node.path(property);
        for (JsonNode each : value.isArray() ? value : List.of(value)) {
            if (typed(each, "organization")) {
                name(each).ifPresent(names::add);
            }
        }
        return names;
    }

    /** The object that a reference stands for, or the node itself. */
    JsonNode resolved(JsonNode node) {
        if (!node.isObject() || node.size() > 1 || !node.has("@id")) {
            return node;
        }
        String id = node.path("@id").asText();
        return others.stream()
                .filter(other -> other.size() > 1 && other.path("@id").asText().equals(id))
                .findFirst()
                .orElse(node);
    }

    /** Its type, the first of several. */
    String type() {
        JsonNode type = node.path("@type");
        return type.isArray() ? type.path(0).asText() : type.asText();
    }

    boolean is(String type) {
        return typed(node, type);
    }

    static boolean typed(JsonNode node, String type) {
        JsonNode types = node.path("@type");
        if (types.isArray()) {
            for (JsonNode each : types) {
                if (each.asText().toLowerCase(Locale.ROOT).endsWith(type)) {
                    return true;
                }
            }
            return false;
        }
        return types.asText().toLowerCase(Locale.ROOT).endsWith(type);
    }

    private Optional<String> name(JsonNode value) {
        if (value.isArray()) {
            return value.isEmpty() ? Optional.empty() : name(value.get(0));
        }
        if (!value.isObject()) {
            return Optional.of(plain(value.asText(""))).filter(text -> !text.isEmpty());
        }
        String own = plain(
                value.path("name").isArray()
                        ? value.path("name").path(0).asText("")
                        : value.path("name").asText(""));
        if (own.isEmpty() && value.has("@id")) {
            String id = value.path("@id").asText();
            own = others.stream()
                    .filter(other -> other.path("@id").asText().equals(id) && other.has("name"))
                    .findFirst()
                    .map(other -> plain(other.path("name").asText("")))
                    .orElse("");
        }
        return Optional.of(own).filter(text -> !text.isEmpty());
    }

    static String plain(String text) {
        boolean markup = text.indexOf('<') >= 0 || text.indexOf('&') >= 0;
        return PlainText.fold(markup ? Sanitizer.text(text) : text);
    }
}
