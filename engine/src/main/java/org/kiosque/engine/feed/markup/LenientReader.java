package org.kiosque.engine.feed.markup;

import java.util.Locale;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** Reads ill-formed XML as far as any sense can be made of it. */
final class LenientReader implements NodeVisitor {
    private static final int DEEPEST = 250;

    private final TagStack stack;

    private LenientReader(TagStack stack) {
        this.stack = stack;
    }

    static void read(String xml, TagStack stack) {
        Parser parser = Parser.xmlParser().setMaxDepth(DEEPEST);
        parser.parseInput(xml, "").traverse(new LenientReader(stack));
    }

    @Override
    public void head(Node node, int depth) {
        if (stack.isStopped()) {
            return;
        }
        switch (node) {
            case TextNode text -> stack.text(text.getWholeText());
            case DataNode data -> stack.text(data.getWholeData());
            case Element element when depth > 0 -> stack.start(name(element), attributes(element));
            default -> {}
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element && depth > 0 && !stack.isStopped()) {
            stack.end();
        }
    }

    private String name(Element element) {
        String prefix = stack.own(prefix(element));
        String localName = lower(element.tag().localName());
        return prefix.isEmpty() ? localName : prefix + ':' + localName;
    }

    private static String prefix(Element element) {
        String namespace = element.tag().namespace();
        String written = element.tag().prefix();
        if (!written.isEmpty() && (namespace.isEmpty() || namespace.equals(Parser.NamespaceXml))) {
            return Vocabularies.undeclared(written);
        }
        return namespace.isEmpty() || namespace.equals(Parser.NamespaceXml) ? "" : Vocabularies.prefix(namespace);
    }

    private static Attributes attributes(Element element) {
        Attributes attributes = new Attributes(element.attributesSize());
        for (Attribute attribute : element.attributes()) {
            if (!lower(attribute.getKey()).startsWith("xmlns")) {
                attributes.add(attribute.getKey(), attribute.getValue());
            }
        }
        return attributes;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
