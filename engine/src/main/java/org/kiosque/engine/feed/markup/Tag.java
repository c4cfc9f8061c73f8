package org.kiosque.engine.feed.markup;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An element with all that it holds. Its name is in lower case; a name of another vocabulary than the document's own has
 * the usual prefix of that vocabulary, whatever prefix the document uses ({@code dc:creator}).
 */
public final class Tag implements Part {
    private static final int MOST_PARTS = 20_000;

    private final String name;
    private final Attributes attributes;
    private final URI base;
    private final @Nullable String language;
    private final List<Part> parts = new ArrayList<>(2);
    private @Nullable Map<String, List<Tag>> byName;
    private @Nullable String text;

    Tag(String name, Attributes attributes, URI base, @Nullable String language) {
        this.name = name;
        this.attributes = attributes;
        this.base = base;
        this.language = language;
    }

    public String name() {
        return name;
    }

    /** The name without a prefix. */
    public String localName() {
        return name.substring(name.indexOf(':') + 1);
    }

    public Attributes attributes() {
        return attributes;
    }

    /** An attribute's value without white space around it, or empty text. */
    public String attribute(String attribute) {
        String value = attributes.find(attribute);
        return value == null ? "" : value.strip();
    }

    public boolean has(String attribute) {
        return attributes.find(attribute) != null;
    }

    /** The address that relative addresses in it start from. */
    public URI base() {
        return base;
    }

    /** The language declared here or around it, or null. */
    public @Nullable String language() {
        return language;
    }

    public List<Part> parts() {
        return Collections.unmodifiableList(parts);
    }

    /** The tags right inside. */
    public List<Tag> tags() {
        return parts.stream().filter(Tag.class::isInstance).map(Tag.class::cast).toList();
    }

    /** The tags right inside that have one of the names, in document order. */
    public List<Tag> all(String... names) {
        List<Tag> found = List.of();
        for (String wanted : names) {
            List<Tag> named = named(wanted);
            if (!found.isEmpty() && !named.isEmpty()) {
                return allInOrder(names);
            }
            found = named.isEmpty() ? found : named;
        }
        return found;
    }

    private List<Tag> allInOrder(String... names) {
        Set<String> wanted = Set.of(names);
        List<Tag> found = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Tag tag && wanted.contains(tag.name)) {
                found.add(tag);
            }
        }
        return found;
    }

    private List<Tag> named(String wanted) {
        if (parts.isEmpty()) {
            return List.of();
        }
        if (byName == null) {
            byName = new HashMap<>();
            for (Part part : parts) {
                if (part instanceof Tag tag) {
                    byName.computeIfAbsent(tag.name, each -> new ArrayList<>(2)).add(tag);
                }
            }
        }
        return byName.getOrDefault(wanted, List.of());
    }

    /** The first tag right inside of that name. */
    public Optional<Tag> find(String wanted) {
        List<Tag> found = named(wanted);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
    }

    /** The first tag right inside that has a text, by the names in order of preference. */
    public Optional<Tag> findWritten(String... names) {
        for (String wanted : names) {
            for (Tag tag : named(wanted)) {
                if (!tag.text().isEmpty()) {
                    return Optional.of(tag);
                }
            }
        }
        return Optional.empty();
    }

    /** The text of the first such tag, see {@link #findWritten}; empty where there is none. */
    public String textOf(String... names) {
        return findWritten(names).map(Tag::text).orElse("");
    }

    public boolean hasTags() {
        for (Part part : parts) {
            if (part instanceof Tag) {
                return true;
            }
        }
        return false;
    }

    /** All text inside, without white space around it. */
    public String text() {
        if (text == null) {
            text = parts.isEmpty() ? "" : joined().strip();
        }
        return text;
    }

    private String joined() {
        if (parts.size() == 1 && parts.getFirst() instanceof Words words) {
            return words.text();
        }
        StringBuilder joined = new StringBuilder();
        addText(joined);
        return joined.toString();
    }

    private void addText(StringBuilder text) {
        for (Part part : parts) {
            switch (part) {
                case Words words -> text.append(words.text());
                case Tag tag -> tag.addText(text);
            }
        }
    }

    void add(Part part) {
        if (parts.size() < MOST_PARTS) {
            parts.add(part);
            byName = null;
            text = null;
        }
    }
}
