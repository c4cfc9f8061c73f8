package org.kiosque.engine.feed.markup;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads well-formed XML in one pass over its text. Document types are passed over and their entities never expanded;
 * what no one asks for is passed over without being copied.
 */
final class StrictReader {
    private static final int DEEPEST = 10_000;
    private static final int MOST_TOLD = 20;

    private final String xml;
    private final TagStack stack;
    private final XmlNames names = new XmlNames();
    private final Namespaces namespaces = new Namespaces();
    private final Set<String> told = new HashSet<>();
    private XmlName[] open = new XmlName[64];
    private int depth;
    private int at;
    private @Nullable String complaint;

    private StrictReader(String xml, TagStack stack) {
        this.xml = xml;
        this.stack = stack;
    }

    /** Reads the text into the stack; answers what is wrong and where, or null. */
    static @Nullable String read(String xml, TagStack stack) {
        return new StrictReader(xml, stack).document();
    }

    private @Nullable String document() {
        while (at < xml.length() && complaint == null && !stack.isStopped()) {
            if (xml.charAt(at) == '<') {
                markup();
            } else {
                text();
            }
        }
        if (complaint == null && depth > 0 && !stack.isStopped()) {
            complain("<" + open[depth - 1].written + "> is not closed");
        }
        return complaint;
    }

    private void complain(String what) {
        complaint = XmlText.place(xml, at) + ": " + what;
    }

    private void markup() {
        char next = at + 1 < xml.length() ? xml.charAt(at + 1) : '\0';
        switch (next) {
            case '/' -> end();
            case '?' -> skip("?>", 2);
            case '!' -> declaration();
            default -> start();
        }
    }

    private void declaration() {
        if (xml.startsWith("<!--", at)) {
            skip("-->", 4);
        } else if (xml.startsWith("<![CDATA[", at)) {
            data();
        } else if (xml.startsWith("<!DOCTYPE", at) && depth == 0) {
            int end = DocumentType.end(xml, at);
            if (end < 0) {
                complain("a document type without an end");
            } else {
                at = end;
            }
        } else {
            complain("a declaration that XML doesn't know");
        }
    }

    private void skip(String end, int from) {
        int close = xml.indexOf(end, at + from);
        if (close < 0) {
            complain("nothing ends with " + end);
        } else {
            at = close + end.length();
        }
    }

    private void data() {
        int close = xml.indexOf("]]>", at + 9);
        if (close < 0 || depth == 0) {
            complain(close < 0 ? "a CDATA section without an end" : "text outside of the root");
            return;
        }
        if (!stack.isIgnoring()) {
            stack.text(unix(xml.substring(at + 9, close)));
        }
        at = close + 3;
    }

    private void text() {
        int tag = xml.indexOf('<', at);
        int end = tag < 0 ? xml.length() : tag;
        if (depth == 0 && !isBlank(end)) {
            complain("text outside of the root");
        } else if (depth == 0 || stack.isIgnoring() || (stack.ignoresBlanks() && isBlank(end))) {
            at = end;
        } else {
            runs(end);
        }
    }

    private boolean isBlank(int end) {
        int i = at;
        while (i < end && xml.charAt(i) <= ' ') {
            i++;
        }
        return i == end;
    }

    /** Hands over a text whose references are resolved. */
    private void runs(int end) {
        int reference = xml.indexOf('&', at, end);
        if (reference < 0) {
            stack.text(unix(xml.substring(at, end)));
            at = end;
            return;
        }
        StringBuilder text = new StringBuilder(end - at);
        while (reference >= 0 && complaint == null) {
            text.append(xml, at, reference);
            at = reference;
            reference(end, text, true);
            reference = xml.indexOf('&', at, end);
        }
        text.append(xml, at, end);
        stack.text(unix(text.toString()));
        at = end;
    }

    private void reference(int end, StringBuilder text, boolean mayBeUnknown) {
        if (isOwn(text)) {
            return;
        }
        int semicolon = xml.indexOf(';', at, Math.min(end, at + 40));
        String meaning = semicolon < 0 ? null : XmlReferences.meaning(xml.substring(at + 1, semicolon));
        if (meaning == null || (meaning.isEmpty() && !mayBeUnknown)) {
            complain("an ampersand that begins no reference");
            return;
        }
        if (meaning.isEmpty() && told.size() < MOST_TOLD && told.add(xml.substring(at, semicolon))) {
            stack.warn(
                    XmlText.place(xml, at) + ": the entity " + xml.substring(at, semicolon + 1) + " is not expanded");
        }
        text.append(meaning);
        at = semicolon + 1;
    }

    /** Reads the references that stand for the signs of tags; escaped HTML has hundreds. */
    private boolean isOwn(StringBuilder text) {
        if (xml.startsWith("lt;", at + 1)) {
            text.append('<');
            at += 4;
        } else if (xml.startsWith("gt;", at + 1)) {
            text.append('>');
            at += 4;
        } else if (xml.startsWith("amp;", at + 1)) {
            text.append('&');
            at += 5;
        } else if (xml.startsWith("quot;", at + 1)) {
            text.append('"');
            at += 6;
        } else {
            return false;
        }
        return true;
    }

    /** XML knows one end of a line only. */
    private static String unix(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private void end() {
        XmlName name = depth == 0 ? null : open[depth - 1];
        int close = name != null && xml.startsWith(name.written, at + 2) ? blanks(at + 2 + name.written.length()) : -1;
        if (close < 0 || close >= xml.length() || xml.charAt(close) != '>') {
            complain(name == null ? "an end without a start" : "</" + name.written + "> is due");
            return;
        }
        at = close + 1;
        close();
    }

    private void close() {
        depth--;
        namespaces.leave(depth);
        stack.end();
    }

    private int blanks(int from) {
        int i = from;
        while (i < xml.length() && xml.charAt(i) <= ' ') {
            i++;
        }
        return i;
    }

    private void start() {
        if (depth == 0 && stack.root() != null) {
            complain("more than one root");
            return;
        }
        int from = at + 1;
        int end = nameEnd(from);
        XmlName name = names.find(xml, from, end);
        if (name == null || depth == DEEPEST) {
            complain(name == null ? "a < that begins no tag" : "nested too deeply");
            return;
        }
        TagAttributes attributes = new TagAttributes(xml, names, namespaces, depth + 1);
        int close = attributes.read(end);
        if (attributes.complaint() != null) {
            at = close;
            complain(attributes.complaint());
            return;
        }
        at = close;
        open(name, attributes);
    }

    private void open(XmlName name, TagAttributes attributes) {
        String usual = namespaces.usual(name.prefix);
        if (usual == null) {
            complain("the prefix " + name.prefix + " is not declared");
            return;
        }
        if (depth == open.length) {
            open = Arrays.copyOf(open, 2 * depth);
        }
        open[depth++] = name;
        stack.start(name.in(stack.own(usual)), attributes.result());
        boolean empty = xml.charAt(at) == '/';
        at += empty ? 2 : 1;
        if (empty) {
            close();
        }
    }

    private int nameEnd(int from) {
        int i = from;
        while (i < xml.length() && !endsName(xml.charAt(i))) {
            i++;
        }
        return i;
    }

    static boolean endsName(char sign) {
        return sign <= ' ' || sign == '>' || sign == '/' || sign == '=' || sign == '<';
    }
}
