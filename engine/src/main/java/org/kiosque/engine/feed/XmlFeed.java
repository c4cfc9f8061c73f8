package org.kiosque.engine.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.feed.markup.Tag;
import org.kiosque.engine.feed.markup.TagReading;
import org.kiosque.engine.feed.markup.XmlText;

/** One reading of an XML feed: gathers its entries while the document is read, then what the feed tells of itself. */
final class XmlFeed {
    private static final int MOST_ENTRIES = 10_000;
    private static final int LONGEST_TITLE = 2_000;
    private static final int LONGEST_DESCRIPTION = 20_000;
    private static final int NAMESPACES = 4_000;

    private final URI base;
    private final List<Entry> entries = new ArrayList<>();
    private final List<URI> feeds = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private String publication = "";

    private XmlFeed(URI base) {
        this.base = base;
    }

    static FeedReading read(XmlText text, URI base) {
        XmlFeed feed = new XmlFeed(base);
        TagReading reading = TagReading.read(text, base, lenient -> feed.restart());
        String head = text.text().substring(0, Math.min(NAMESPACES, text.text().length()));
        return reading.findRoot()
                .map(root -> feed.finish(root, head, reading.warnings()))
                .orElseGet(() -> new NotAFeed(String.join("; ", reading.warnings())));
    }

    private Predicate<Tag> restart() {
        entries.clear();
        feeds.clear();
        warnings.clear();
        return this::add;
    }

    private boolean add(Tag tag) {
        if (entries.size() + feeds.size() >= MOST_ENTRIES) {
            warnings.add("more than " + MOST_ENTRIES + " entries; the rest is left out");
            return false;
        }
        switch (tag.name()) {
            case "sitemap" -> SitemapReader.location(tag).ifPresent(feeds::add);
            case "url" -> addPage(tag);
            default -> entries.add(EntryReader.read(tag, base));
        }
        return true;
    }

    private void addPage(Tag tag) {
        Entry entry = SitemapReader.entry(tag);
        if (entry == null) {
            warnings.add("a page without an address is left out");
            return;
        }
        entries.add(entry);
        if (publication.isEmpty()) {
            publication = SitemapReader.publication(tag);
        }
    }

    private FeedReading finish(Tag root, String head, List<String> mended) {
        String format = format(root, head);
        if (format.isEmpty()) {
            return new NotAFeed(reason(root));
        }
        List<String> all = new ArrayList<>(mended);
        warnings.stream().distinct().limit(20).forEach(all::add);
        return build(root, format, all);
    }

    private static String reason(Tag root) {
        return switch (root.localName()) {
            case "html" -> "a web page, not a feed";
            case "opml" -> "a list of feeds (OPML), not a feed";
            default -> "XML of another kind: its root is <" + root.localName() + ">";
        };
    }

    private String format(Tag root, String head) {
        return switch (root.name()) {
            case "rss" -> ("RSS " + root.attribute("version")).strip();
            case "rdf:rdf" -> head.contains("netscape.com/rdf/simple/0.9") ? "RSS 0.90" : "RSS 1.0";
            case "feed" -> isOldAtom(root, head) ? "Atom 0.3" : "Atom 1.0";
            case "channel" -> "CDF";
            case "urlset" -> publication.isEmpty() ? "Sitemap" : "News sitemap";
            case "sitemapindex" -> "Sitemap index";
            default -> "";
        };
    }

    private static boolean isOldAtom(Tag root, String head) {
        String version = root.attribute("version");
        boolean newNamespace = head.toLowerCase(Locale.ROOT).contains("http://www.w3.org/2005/atom");
        return version.equals("0.3") || (!newNamespace && head.contains("purl.org/atom/ns"));
    }

    private Feed build(Tag root, String format, List<String> warnings) {
        Tag channel = root.find("channel").orElse(root);
        boolean atom = root.name().equals("feed");
        String description = text(
                channel,
                atom,
                LONGEST_DESCRIPTION,
                "description",
                "subtitle",
                "tagline",
                "atom:subtitle",
                "dc:description",
                "itunes:summary",
                "abstract",
                "itunes:subtitle");
        String title = text(channel, atom, LONGEST_TITLE, "title", "atom:title", "dc:title", "itunes:title");
        String language = language(channel);
        return new Feed(
                format,
                title.isEmpty() ? publication : title,
                description.isEmpty() ? null : description,
                home(channel),
                EntryLinks.related(channel, "self").orElse(null),
                language,
                icon(root, channel),
                EntryLinks.links(channel, "hub").stream()
                        .map(hub -> EntryLinks.attribute(hub, "href"))
                        .flatMap(Optional::stream)
                        .distinct()
                        .limit(20)
                        .toList(),
                Pace.of(channel),
                EntryLinks.related(channel, "next").orElse(null),
                feeds,
                inherited(language, atom ? People.authors(channel) : List.of()),
                warnings);
    }

    private static String text(Tag channel, boolean atom, int longest, String... names) {
        return channel.findWritten(names)
                .map(found -> TextConstruct.line(TextConstruct.html(found, atom), longest))
                .orElse("");
    }

    private static @Nullable String language(Tag channel) {
        String told = channel.textOf("language", "dc:language");
        return Languages.tag(told.isEmpty() ? channel.language() : told);
    }

    private static @Nullable URI home(Tag channel) {
        return EntryLinks.written(channel, "link")
                .or(() -> EntryLinks.related(channel, "alternate"))
                .or(() -> EntryLinks.attribute(channel, "href"))
                .or(() -> EntryLinks.attribute(channel, "rdf:about"))
                .orElse(null);
    }

    private static @Nullable URI icon(Tag root, Tag channel) {
        return EntryLinks.written(channel, "icon", "webfeeds:icon", "logo", "webfeeds:logo")
                .or(() -> image(channel))
                .or(() -> image(root))
                .or(() -> new EntryMedia(channel).images().stream().findFirst())
                .orElse(null);
    }

    private static Optional<URI> image(Tag holder) {
        return holder.find("image").flatMap(image -> EntryLinks.written(image, "url"));
    }

    /** Entries speak the feed's language and, in Atom, are by its authors unless they tell their own. */
    private List<Entry> inherited(@Nullable String language, List<String> authors) {
        return entries.stream()
                .map(entry -> entry.inheriting(language, authors))
                .toList();
    }
}
