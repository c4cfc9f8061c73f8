package org.kiosque.engine.feed;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.feed.markup.Tag;
import org.kiosque.engine.html.Sanitizer;
import org.kiosque.engine.html.Urls;
import org.kiosque.engine.text.Timestamps;

/** Reads one entry of RSS or Atom; either may borrow from the other and from the modules. */
final class EntryReader {
    private static final int LONGEST_ID = 2_000;
    private static final int LONGEST_TITLE = 2_000;
    private static final int LONGEST_SUMMARY = 50_000;
    private static final String[] TITLES = {"title", "atom:title", "dc:title", "media:title", "itunes:title"};
    private static final String[] TEASERS = {
        "description",
        "summary",
        "atom:summary",
        "dc:description",
        "abstract",
        "itunes:summary",
        "media:description",
        "itunes:subtitle",
        "subtitle"
    };
    private static final String[] BODIES = {
        "content:encoded", "content", "atom:content", "xhtml:body", "body", "fullitem", "xhtml:div"
    };
    private static final String[] PUBLISHED = {
        "pubdate",
        "published",
        "issued",
        "atom:published",
        "dcterms:issued",
        "dc:date",
        "dcterms:created",
        "created",
        "date",
        "prism:publicationdate",
        "dcterms:date"
    };
    private static final String[] UPDATED = {"updated", "modified", "atom:updated", "dcterms:modified", "lastmod"};

    private final Tag tag;
    private final URI documentBase;
    private final boolean atom;
    private final @Nullable URI link;

    private EntryReader(Tag tag, URI documentBase) {
        this.tag = tag;
        this.documentBase = documentBase;
        this.atom = tag.name().equals("entry");
        this.link = EntryLinks.page(tag);
    }

    static Entry read(Tag tag, URI documentBase) {
        return new EntryReader(tag, documentBase).entry();
    }

    private Entry entry() {
        String title = first(TITLES)
                .map(found -> TextConstruct.line(html(found), LONGEST_TITLE))
                .orElse("");
        Optional<Tag> teaser = teaser();
        Optional<Tag> body = first(BODIES).or(() -> longText(teaser));
        Prose summary = teaser.map(this::summary).orElse(Prose.NONE);
        Prose content =
                body.map(this::content).orElseGet(() -> teaser.map(this::marked).orElse(Prose.NONE));
        EntryMedia media = new EntryMedia(tag);
        return new Entry(
                id(title, summary, content),
                link,
                title,
                summary,
                content,
                date(PUBLISHED),
                date(UPDATED),
                language(body.or(() -> teaser)),
                People.authors(tag),
                Tags.of(tag),
                media.images(),
                media.enclosures(),
                EntryModules.podcast(tag),
                EntryModules.discussion(tag),
                EntryModules.place(tag));
    }

    /** Where an item has both a description and a summary, the shorter one is the teaser. */
    private Optional<Tag> teaser() {
        Tag shortest = null;
        for (Tag found : tag.all("description", "summary")) {
            int length = found.text().length();
            if (length > 0 && (shortest == null || length < shortest.text().length())) {
                shortest = found;
            }
        }
        return shortest == null ? first(TEASERS) : Optional.of(shortest);
    }

    private Optional<Tag> longText(Optional<Tag> teaser) {
        for (Tag found : tag.all("description", "summary")) {
            if (teaser.isPresent()
                    && found.text().length() > teaser.get().text().length()) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private Optional<Tag> first(String... names) {
        return tag.findWritten(names).or(() -> firstMarked(names));
    }

    /** A body may consist of a picture only. */
    private Optional<Tag> firstMarked(String... names) {
        for (Tag found : tag.all(names)) {
            if (found.hasTags()) {
                return Optional.of(found);
            }
        }
        return tag.find("media:group").flatMap(group -> group.findWritten(names));
    }

    private String html(Tag found) {
        return TextConstruct.html(found, atom);
    }

    private Prose summary(Tag found) {
        return Prose.late(() -> html(found), html -> TextConstruct.lines(html, LONGEST_SUMMARY));
    }

    private Prose content(Tag found) {
        return Prose.late(() -> html(found), html -> clean(html, found));
    }

    private String clean(String html, Tag found) {
        return Sanitizer.clean(html, base(found)).strip();
    }

    /** A teaser is also the content if it has markup worth keeping. */
    private Prose marked(Tag found) {
        return Prose.late(() -> html(found), html -> html.indexOf('<') < 0 ? "" : clean(html, found));
    }

    /** RSS doesn't say what addresses are relative to; in practice they come straight from the article's page. */
    private URI base(Tag found) {
        boolean told = atom || !found.base().equals(documentBase);
        return told || link == null ? found.base() : link;
    }

    private String id(String title, Prose summary, Prose content) {
        String given = tag.textOf("guid", "id", "atom:id", "dc:identifier");
        if (!given.isEmpty() && given.length() <= LONGEST_ID) {
            return atom && isRelative(given) ? resolved(given) : given;
        }

        if (!tag.attribute("rdf:about").isEmpty()) {
            return tag.attribute("rdf:about");
        }
        return link == null ? hash(told(title, summary, content)) : link.toString();
    }

    private static String told(String title, Prose summary, Prose content) {
        return title + '\n' + summary.text() + '\n' + (content.isEmpty() ? "null" : content.text());
    }

    private static boolean isRelative(String id) {
        return id.indexOf(':') < 0 && id.indexOf('/') >= 0 && id.indexOf(' ') < 0;
    }

    private String resolved(String id) {
        URI base = tag.find("id").map(Tag::base).orElse(tag.base());
        return Urls.resolve(base, id).map(URI::toString).orElse(id);
    }

    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable OffsetDateTime date(String... names) {
        for (String name : names) {
            for (Tag found : tag.all(name)) {
                Optional<OffsetDateTime> moment = Timestamps.parse(found.text());

                if (moment.isPresent()) {
                    return moment.get();
                }
            }
            Optional<OffsetDateTime> attribute = Timestamps.parse(tag.attribute(name));
            if (attribute.isPresent()) {
                return attribute.get();
            }
        }
        return null;
    }

    private @Nullable String language(Optional<Tag> text) {
        String told = tag.textOf("dc:language", "language");
        Tag speaking = text.or(() -> tag.find("title")).orElse(tag);
        return Languages.tag(told.isEmpty() ? speaking.language() : told);
    }
}
