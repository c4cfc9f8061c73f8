package org.kiosque.engine.feed.markup;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.StringReader;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads well-formed XML as a stream; document types are passed over and their entities never expanded. */
final class StrictReader {
    private static final XMLInputFactory FACTORY = factory();

    private StrictReader() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        return factory;
    }

    /** Reads the text into the stack; answers what is wrong and where, or null. */
    static @Nullable String read(String xml, TagStack stack) {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(xml));
            try {
                while (reader.hasNext() && !stack.isStopped()) {
                    event(reader, stack);
                }
            } finally {
                reader.close();
            }
            return null;
        } catch (XMLStreamException e) {
            return complaint(e);
        } catch (RuntimeException e) {
            // The reader is not proof against all ill-formed input; the lenient one takes over.
            return "ill-formed: " + e.getClass().getSimpleName();
        }
    }

    private static void event(XMLStreamReader reader, TagStack stack) throws XMLStreamException {
        switch (reader.next()) {
            case XMLStreamConstants.START_ELEMENT ->
                stack.start(prefix(reader.getNamespaceURI()), lower(reader.getLocalName()), attributes(reader));
            case XMLStreamConstants.END_ELEMENT -> stack.end();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                stack.text(reader.getText());
            case XMLStreamConstants.ENTITY_REFERENCE -> entity(reader.getLocalName(), stack);
            default -> {}
        }
    }

    private static String prefix(@Nullable String namespace) {
        return namespace == null || namespace.isEmpty() ? "" : Vocabularies.prefix(namespace);
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        int count = Math.min(TagStack.MOST_ATTRIBUTES, reader.getAttributeCount());
        Map<String, String> attributes = TagStack.attributes(count);
        for (int i = 0; i < count; i++) {
            String namespace = reader.getAttributeNamespace(i);
            String prefix = prefix(namespace);
            String name = reader.getAttributeLocalName(i);
            attributes.putIfAbsent(prefix.isEmpty() ? name : prefix + ":" + name, reader.getAttributeValue(i));
        }
        return attributes;
    }

    /** The named characters of HTML are common in feeds; entities that a document defines itself are left out. */
    private static void entity(String name, TagStack stack) {
        String reference = "&" + name + ";";
        String character = Parser.unescapeEntities(reference, false);
        if (character.equals(reference)) {
            stack.warn("the entity " + reference + " is not expanded");
        } else {
            stack.text(character);
        }
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String complaint(XMLStreamException e) {
        Location place = e.getLocation();
        String message = e.getMessage() == null ? "ill-formed" : e.getMessage();
        int end = message.indexOf('\n');
        String words = (end < 0 ? message : message.substring(0, end)).strip();
        String shown = words.length() > 200 ? words.substring(0, 200) : words;
        if (place == null) {
            return shown;
        }
        return "line " + place.getLineNumber() + ", column " + place.getColumnNumber() + ": " + shown;
    }
}
