package org.kiosque.server.web.front;

import java.io.StringWriter;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.kiosque.server.store.Card;

/** Writes lists of articles as Atom (RFC 4287). */
public final class AtomWriter {

    private final URI base;

    /** Writes addresses below a base. */
    public AtomWriter(URI base) {
        this.base = base;
    }

    /**
     * What is told of something.
     *
     * @param path of its page
     * @param via the address of what it was made from, or null
     * @param language BCP 47 primary subtag, or null
     */
    public record Entry(
            String path,
            @Nullable String via,
            String title,
            @Nullable String language,
            Instant published,
            String author,
            String summary) {

        static Entry of(Card card) {
            return new Entry(
                    "/article/" + card.id(),
                    card.url(),
                    card.title(),
                    card.language(),
                    card.published(),
                    card.publisher(),
                    card.teaser());
        }
    }

    /** A feed of articles. */
    public String articles(String title, String path, List<Card> cards, Instant now) {
        return write(title, path, cards.stream().map(Entry::of).toList(), now);
    }

    /**
     * A feed.
     *
     * @param path the page that shows the same
     * @param now the feed's moment where it has no entries
     */
    public String write(String title, String path, List<Entry> entries, Instant now) {
        var out = new StringWriter();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            element(xml, "id", absolute(path));
            element(xml, "title", title);
            link(xml, "alternate", absolute(path));
            element(
                    xml,
                    "updated",
                    time(entries.stream()
                            .map(Entry::published)
                            .max(Comparator.naturalOrder())
                            .orElse(now)));
            for (var entry : entries) {
                entry(xml, entry);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a feed can't be written to memory", e);
        }
        return out.toString();
    }

    private void entry(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
        String page = absolute(entry.path);
        xml.writeStartElement("entry");
        if (entry.language != null) {
            xml.writeAttribute("xml:lang", entry.language);
        }
        element(xml, "id", page);
        element(xml, "title", entry.title);
        link(xml, "alternate", page);
        if (entry.via != null) {
            link(xml, "via", entry.via);
        }
        element(xml, "published", time(entry.published));
        element(xml, "updated", time(entry.published));
        xml.writeStartElement("author");
        element(xml, "name", entry.author);
        xml.writeEndElement();
        element(xml, "summary", entry.summary);
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(legal(text));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", legal(href));
    }

    /** XML knows no other controls than these three, not even escaped. */
    private static String legal(String text) {
        var out = new StringBuilder();
        text.codePoints()
                .filter(c ->
                        c >= ' ' && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF) || c == '\n' || c == '\t')
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    private static String time(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private String absolute(String path) {
        return base.resolve(path).toString();
    }
}
