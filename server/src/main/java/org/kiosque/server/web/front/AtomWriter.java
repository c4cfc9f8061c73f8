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
import org.kiosque.server.store.Card;

/** Writes lists of articles as Atom (RFC 4287). */
public final class AtomWriter {

    private final URI base;

    /** Writes addresses below a base. */
    public AtomWriter(URI base) {
        this.base = base;
    }

    /**
     * A feed of articles.
     *
     * @param path the page that shows the same
     * @param now the feed's moment where it has no articles
     */
    public String write(String title, String path, List<Card> cards, Instant now) {
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
                    time(cards.stream()
                            .map(Card::published)
                            .max(Comparator.naturalOrder())
                            .orElse(now)));
            for (var card : cards) {
                entry(xml, card);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a feed can't be written to memory", e);
        }
        return out.toString();
    }

    private void entry(XMLStreamWriter xml, Card card) throws XMLStreamException {
        String page = absolute("/article/" + card.id());
        xml.writeStartElement("entry");
        if (card.language() != null) {
            xml.writeAttribute("xml:lang", card.language());
        }
        element(xml, "id", page);
        element(xml, "title", card.title());
        link(xml, "alternate", page);
        link(xml, "via", card.url());
        element(xml, "published", time(card.published()));
        element(xml, "updated", time(card.published()));
        xml.writeStartElement("author");
        element(xml, "name", card.publisher());
        xml.writeEndElement();
        element(xml, "summary", card.teaser());
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
