package org.kiosque.engine.feed.markup;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.html.Urls;

/**
 * Builds tags from a stream of starts, texts and ends, and hands over each entry as soon as it is complete so that a
 * document is never held as a whole.
 */
final class TagStack {
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
    private int ignored;
    private int textLength;
    private boolean stopped;
    private boolean cut;
    private String baseWritten = "";
    private @Nullable URI baseAround;
    private URI baseMeant;

    /** Hands entries to a predicate that answers false when it wants no more of them. */
    TagStack(URI documentBase, boolean lenient, Predicate<Tag> entries) {
        this.lenient = lenient;
        this.documentBase = documentBase;
        this.baseMeant = documentBase;
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

    /** The prefix by which an element of a vocabulary is named here: none for the vocabulary of the root. */
    String own(String prefix) {
        if (root == null && (prefix.equals(Vocabularies.ATOM) || prefix.equals(Vocabularies.UNKNOWN))) {
            ownPrefix = prefix;
        }
        return prefix.equals(ownPrefix) ? "" : prefix;
    }

    /** Whether nobody asks for what is read now. */
    boolean isIgnoring() {
        return ignored > 0;
    }

    /** Whether white space means nothing here: between tags. */
    boolean ignoresBlanks() {
        return entry == null || open.peek() == entry;
    }

    /** Opens an element by its name and its attributes. */
    void start(String name, Attributes attributes) {
        if (ignored > 0) {
            ignored++;
        } else if (open.size() >= DEEPEST) {
            warn("nested too deeply");
            ignored = 1;
        } else if (isUnknown(name)) {
            ignored = 1;
        } else {
            push(name, attributes);
        }
    }

    /** Whether it belongs to a vocabulary that nobody asks for; in a text it may still hold some of it. */
    private boolean isUnknown(String name) {
        boolean outside = entry == null ? open.size() <= 2 : open.peek() == entry;
        return outside && root != null && name.startsWith(Vocabularies.UNKNOWN + ':');
    }

    private void push(String name, Attributes attributes) {
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

    private URI base(@Nullable Tag parent, Attributes attributes) {
        URI base = parent == null ? documentBase : parent.base();
        String own = attributes.find("xml:base");
        if (own == null) {
            return base;
        }
        if (!own.equals(baseWritten) || !base.equals(baseAround)) {
            baseWritten = own;
            baseAround = base;
            baseMeant = Urls.resolve(base, own).orElse(base);
        }
        return baseMeant;
    }

    private static @Nullable String language(@Nullable Tag parent, Attributes attributes) {
        String own = attributes.find("xml:lang");
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
        if (tag == null || ignored > 0 || (ignoresBlanks() && text.isBlank())) {
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
        if (ignored > 0) {
            ignored--;
            return;
        }
        Tag tag = open.poll();
        if (tag != null && tag == entry) {
            deliver();
        }
    }

    /** Closes what the document left open. */
    void finish() {
        ignored = 0;
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
}
