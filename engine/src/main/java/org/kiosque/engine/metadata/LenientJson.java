package org.kiosque.engine.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Reads what is meant to be JSON but isn't quite: quotation marks that nobody escaped, line breaks in strings, commas
 * too many or too few, comments, a missing end. It reads on whatever comes and never fails.
 */
final class LenientJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEPEST = 60;
    private static final int GAP = 200;

    private final String text;
    private int at;

    private LenientJson(String text) {
        this.text = text;
    }

    static JsonNode read(String text) {
        return new LenientJson(text).value(0);
    }

    private JsonNode value(int depth) {
        skip();
        if (at >= text.length() || depth > DEEPEST) {
            at = depth > DEEPEST ? text.length() : at;
            return MissingNode.getInstance();
        }
        return switch (text.charAt(at)) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"', '\'' -> NODES.textNode(string());
            default -> bare();
        };
    }

    private ObjectNode object(int depth) {
        ObjectNode object = NODES.objectNode();
        at++;
        for (skip(); at < text.length() && text.charAt(at) != '}'; skip()) {
            int before = at;
            String name = quoted() ? string() : bare().asText();
            skip();
            if (at < text.length() && text.charAt(at) == ':') {
                at++;
                object.putIfAbsent(name, value(depth + 1));
            }
            at += at == before ? 1 : 0;
        }
        at++;
        return object;
    }

    private ArrayNode array(int depth) {
        ArrayNode array = NODES.arrayNode();
        at++;
        for (skip(); at < text.length() && text.charAt(at) != ']'; skip()) {
            int before = at;
            JsonNode element = value(depth + 1);
            if (!element.isMissingNode()) {
                array.add(element);
            }
            at += at == before ? 1 : 0;
        }
        at++;
        return array;
    }

    private boolean quoted() {
        return text.charAt(at) == '"' || text.charAt(at) == '\'';
    }

    /** A string ends at a mark behind which something follows that can follow a string. */
    private String string() {
        char mark = text.charAt(at++);
        StringBuilder out = new StringBuilder();
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < text.length()) {
                at++;
                escape(out);
            } else if (c == mark && ends(at + 1)) {
                at++;
                return out.toString();
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private void escape(StringBuilder out) {
        char c = text.charAt(at);
        switch (c) {
            case 'n' -> out.append('\n');
            case 't', 'r', 'b', 'f' -> out.append(' ');
            case 'u' -> unicode(out);
            default -> out.append(c);
        }
    }

    private void unicode(StringBuilder out) {
        int end = at + 5;
        int code = 0;
        for (int i = at + 1; i < end && i < text.length(); i++) {
            int digit = Character.digit(text.charAt(i), 16);
            code = digit < 0 || code < 0 ? -1 : code * 16 + digit;
        }
        if (code >= 0 && end <= text.length()) {
            out.append((char) code);
            at += 4;
        }
    }

    private boolean ends(int from) {
        for (int i = from; i < text.length() && i < from + GAP; i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c)) {
                return c == ':' || c == '}' || c == ']' || (c == ',' && follows(i + 1));
            }
        }
        return true;
    }

    /** Whether a comma parts values rather than stands in a sentence. */
    private boolean follows(int from) {
        for (int i = from; i < text.length() && i < from + GAP; i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c)) {
                return "\"'{[]}-/tfn".indexOf(c) >= 0 || Character.isDigit(c);
            }
        }
        return true;
    }

    private JsonNode bare() {
        int start = at;
        while (at < text.length() && ",:]}\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(start, at).strip();
        return switch (word) {
            case "true" -> NODES.booleanNode(true);
            case "false" -> NODES.booleanNode(false);
            case "null", "" -> MissingNode.getInstance();
            default -> NODES.textNode(word);
        };
    }

    /** White space, commas and comments. */
    private void skip() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '/' && text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                at = end < 0 ? text.length() : end + 2;
            } else if (c == '/' && text.startsWith("//", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (Character.isWhitespace(c) || c == ',' || c == ';') {
                at++;
            } else {
                return;
            }
        }
    }
}
