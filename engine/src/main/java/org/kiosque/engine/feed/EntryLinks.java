package org.kiosque.engine.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.feed.markup.Tag;
import org.kiosque.engine.html.Urls;

/** Addresses that an entry or a feed gives, by the many ways to give them. */
final class EntryLinks {
    private static final String ALTERNATE = "alternate";

    private EntryLinks() {}

    /** The page that an entry is about. */
    static @Nullable URI page(Tag entry) {
        return written(entry, "feedburner:origlink", "pheedo:origlink")
                .or(() -> written(entry, "link"))
                .or(() -> related(entry, ALTERNATE))
                .or(() -> permanent(entry))
                .or(() -> attribute(entry, "rdf:about"))
                .or(() -> attribute(entry, "href"))
                .or(() -> entry.find("content").flatMap(content -> attribute(content, "src")))
                .or(() -> Urls.parse(entry.textOf("id", "atom:id")))
                .orElse(null);
    }

    /** The first address written as the text of one of the tags. */
    static Optional<URI> written(Tag tag, String... names) {
        for (String name : names) {
            for (Tag link : tag.all(name)) {
                if (!link.has("href") && relation(link).equals(ALTERNATE)) {
                    Optional<URI> found = text(link);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The first address of a link with a relation, pages before other kinds of document. */
    static Optional<URI> related(Tag tag, String relation) {
        Optional<URI> other = Optional.empty();
        for (Tag link : links(tag, relation)) {
            boolean page = isPage(link);
            if (page || other.isEmpty()) {
                Optional<URI> found = attribute(link, "href");
                if (page && found.isPresent()) {
                    return found;
                }
                other = other.isEmpty() ? found : other;
            }
        }
        return other;
    }

    /** The links with a relation. */
    static List<Tag> links(Tag tag, String relation) {
        List<Tag> found = List.of();
        for (Tag link : tag.all("link", "atom:link")) {
            if (!link.attribute("href").isEmpty() && relation(link).equals(relation)) {
                found = found.isEmpty() ? new ArrayList<>(2) : found;
                found.add(link);
            }
        }
        return found;
    }

    /** An attribute's value as an address. */
    static Optional<URI> attribute(Tag tag, String name) {
        String value = tag.attribute(name);
        return value.isEmpty() ? Optional.empty() : Urls.resolve(tag.base(), value);
    }

    /** The text of a tag as an address. */
    static Optional<URI> text(Tag tag) {
        String text = tag.text();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Urls.resolve(tag.base(), text.startsWith("www.") ? "http://" + text : text);
    }

    private static String relation(Tag link) {
        String relation = link.attribute("rel").toLowerCase(Locale.ROOT);
        if (relation.isEmpty()) {
            return ALTERNATE;
        }
        int slash = relation.lastIndexOf('/');
        String last = relation.substring(slash + 1);
        return last.isEmpty() ? ALTERNATE : last;
    }

    private static boolean isPage(Tag link) {
        String type = link.attribute("type");
        return type.isEmpty() || type.contains("html");
    }

    private static Optional<URI> permanent(Tag entry) {
        return entry.all("guid").stream()
                .filter(guid -> !guid.attribute("ispermalink").equalsIgnoreCase("false"))
                .map(guid -> Urls.parse(guid.text()))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
