package org.kiosque.engine.feed.markup;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An element with all that it holds. Its name is in lower case; a name of another vocabulary than the document's own has
 * the usual prefix of that vocabulary, whatever prefix the document uses ({@code dc:creator}).
 */
public final class Tag implements Part {
    private static final int MOST_PARTS = 20_000;

    private final String name;
    private final Map<String, String> attributes;
    private final URI base;
    private final @Nullable String language;
    private final List<Part> parts = new ArrayList<>(2);

    Tag(String name, Map<String, String> attributes, URI base, @Nullable String language) {
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

    /** The attributes by their names as written, found in any case; those of other vocabularies with the usual prefix. */
    public Map<String, String> attributes() {
        return Collections.unmodifiableMap(attributes);
    }

    /** An attribute's value without white space around it, or empty text. */
    public String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "").strip();
    }

    public boolean has(String attribute) {
        return attributes.containsKey(attribute);
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
        for (Part part : parts) {
            if (part instanceof Tag tag && tag.isOneOf(names)) {
                found = found.isEmpty() ? new ArrayList<>(4) : found;
                found.add(tag);
            }
        }
        return found;
    }

    private boolean isOneOf(String... names) {
        for (String wanted : names) {
            if (wanted.equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** The first tag right inside of that name. */
    public Optional<Tag> find(String wanted) {
        for (Part part : parts) {
            if (part instanceof Tag tag && tag.name.equals(wanted)) {
                return Optional.of(tag);
            }
        }
        return Optional.empty();
    }

    /** The first tag right inside that has a text, by the names in order of preference. */
    public Optional<Tag> findWritten(String... names) {
        for (String wanted : names) {
            for (Part part : parts) {
                if (part instanceof Tag tag
                        && tag.name.equals(wanted)
                        && !tag.text().isEmpty()) {
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
        return parts.stream().anyMatch(Tag.class::isInstance);
    }

    /** All text inside, without white space around it. */
    public String text() {
        if (parts.size() == 1 && parts.get(0) instanceof Words words) {
            return words.text().strip();
        }
        StringBuilder text = new StringBuilder();
        addText(text);
        return text.toString().strip();
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
        }
    }
}
