package org.kiosque.engine.feed.markup;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.html.Urls;

/**
 * Builds tags from a stream of starts, texts and ends, and hands over each entry as soon as it is complete so that a
 * document is never held as a whole.
 */
final class TagStack {
    static final int MOST_ATTRIBUTES = 256;
    private static final int DEEPEST = 200;
    private static final int LONGEST_TEXT = 2_000_000;

    private final boolean lenient;
    private final URI documentBase;
    private final Predicate<Tag> entries;
    private final Deque<Tag> open = new ArrayDeque<>();
    private final List<String> warnings = new ArrayList<>();
    private @Nullable Tag root;
    private @Nullable Tag entry;
    private String ownPrefix = "";
    private int tooDeep;
    private int textLength;
    private boolean stopped;
    private boolean cut;

    /** Hands entries to a predicate that answers false when it wants no more of them. */
    TagStack(URI documentBase, boolean lenient, Predicate<Tag> entries) {
        this.lenient = lenient;
        this.documentBase = documentBase;
        this.entries = entries;
    }

    boolean isStopped() {
        return stopped;
    }

    @Nullable
    Tag root() {
        return root;
    }

    List<String> warnings() {
        return warnings;
    }

    /** Opens an element by its prefix of {@link Vocabularies}, its local name and its attributes. */
    void start(String prefix, String localName, Map<String, String> attributes) {
        if (tooDeep > 0 || open.size() >= DEEPEST) {
            if (tooDeep++ == 0) {
                warn("nested too deeply");
            }
            return;
        }
        if (root == null && (prefix.equals(Vocabularies.ATOM) || prefix.equals("?"))) {
            ownPrefix = prefix;
        }
        String own = prefix.equals(ownPrefix) || prefix.isEmpty() ? "" : prefix + ":";
        push(own + localName, attributes);
    }

    private void push(String name, Map<String, String> attributes) {
        Tag parent = open.peek();
        boolean opensEntry = parent != null && isEntry(name, parent);
        Tag tag = new Tag(name, attributes, base(parent, attributes), language(parent, attributes));
        if (opensEntry) {
            deliver();
            entry = tag;
        } else if (parent != null) {
            parent.add(tag);
        } else if (root == null) {
            root = tag;
        }
        open.push(tag);
    }

    private URI base(@Nullable Tag parent, Map<String, String> attributes) {
        URI base = parent == null ? documentBase : parent.base();
        String own = attributes.get("xml:base");
        return own == null ? base : Urls.resolve(base, own).orElse(base);
    }

    private static @Nullable String language(@Nullable Tag parent, Map<String, String> attributes) {
        String own = attributes.get("xml:lang");
        return own != null ? own.strip() : parent == null ? null : parent.language();
    }

    /** In an ill-formed document an entry inside an entry is one whose predecessor was not closed. */
    private boolean isEntry(String name, Tag parent) {
        boolean named = switch (name) {
            case "item", "entry" -> true;
            case "url" -> parent.name().equals("urlset");
            case "sitemap" -> parent.name().equals("sitemapindex");
            default -> false;
        };
        return named && (entry == null || (entry.name().equals(name) && (lenient || parent == entry)));
    }

    private void deliver() {
        if (entry != null && !stopped) {
            stopped = !entries.test(entry);
        }
        entry = null;
        textLength = 0;
    }

    void text(String text) {
        Tag tag = open.peek();
        if (tag == null || tooDeep > 0 || (entry == null && text.isBlank())) {
            return;
        }
        int room = LONGEST_TEXT - textLength;
        if (text.length() > room) {
            cut = true;
        }
        String kept = text.length() > room ? text.substring(0, Math.max(0, room)) : text;
        textLength += kept.length();
        if (!kept.isEmpty()) {
            tag.add(new Words(kept));
        }
    }

    /** Closes the innermost open element. */
    void end() {
        if (tooDeep > 0) {
            tooDeep--;
            return;
        }
        Tag tag = open.poll();
        if (tag != null && tag == entry) {
            deliver();
        }
    }

    /** Closes what the document left open. */
    void finish() {
        tooDeep = 0;
        while (!open.isEmpty()) {
            end();
        }
        if (cut) {
            warn("a text is too long and was cut");
        }
    }

    void warn(String warning) {
        if (warnings.size() < 20 && !warnings.contains(warning)) {
            warnings.add(warning);
        }
    }

    /** A map for so many attributes, found in whatever case. */
    static Map<String, String> attributes(int count) {
        return count == 0 ? Map.of() : new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    }
}
