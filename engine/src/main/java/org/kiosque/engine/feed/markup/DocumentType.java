package org.kiosque.engine.feed.markup;

/** Finds where a document type declaration ends; nothing in it is read. */
final class DocumentType {
    private DocumentType() {}

    /** The place behind the declaration that starts at a place, or -1. */
    static int end(String xml, int from) {
        boolean inner = false;
        int at = from + 2;
        while (at >= 0 && at < xml.length()) {
            char sign = xml.charAt(at);
            if (sign == '>' && !inner) {
                return at + 1;
            }
            inner = sign == '[' || (inner && sign != ']');
            at = switch (sign) {
                case '"', '\'' -> behind(xml, String.valueOf(sign), at + 1);
                case '<' -> xml.startsWith("<!--", at) ? behind(xml, "-->", at + 4) : at + 1;
                default -> at + 1;
            };
        }
        return -1;
    }

    private static int behind(String xml, String end, int from) {
        int found = xml.indexOf(end, from);
        return found < 0 ? -1 : found + end.length();
    }
}
