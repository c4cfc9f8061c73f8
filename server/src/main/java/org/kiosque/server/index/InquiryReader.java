package org.kiosque.server.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads an inquiry piece by piece. */
final class InquiryReader {

    private static final int LONGEST = 500;
    private static final String QUOTES = "\"“”«»„";

    /** What ends a quotation that each of them begins; the plain mark ends every one. */
    private static final List<String> ENDS = List.of("\"", "”\"", "”\"", "»\"", "«\"", "“”\"");

    private final String written;
    private final Days days;
    private int at;

    InquiryReader(String written, Days days) {
        String letters = written.length() > LONGEST ? written.substring(0, LONGEST) : written;
        this.written = letters.replace('\u00a0', ' ').replace('\u202f', ' ');
        this.days = days;
    }

    List<Inquiry.Part> parts() {
        List<Inquiry.Part> parts = new ArrayList<>();
        for (skipSpace(); at < written.length(); skipSpace()) {
            boolean unwanted = written.charAt(at) == '-';
            if (unwanted) {
                at++;
            }
            part(unwanted).ifPresent(parts::add);
        }
        return parts;
    }

    private void skipSpace() {
        while (at < written.length() && Character.isWhitespace(written.charAt(at))) {
            at++;
        }
    }

    private Optional<Inquiry.Part> part(boolean unwanted) {
        if (isQuote()) {
            return text(quotation(), true, unwanted);
        }
        int start = at;
        while (at < written.length() && !Character.isWhitespace(written.charAt(at)) && !isQuote()) {
            if (written.charAt(at) == ':' && at > start) {
                var field = field(written.substring(start, at), unwanted);
                if (field.isPresent()) {
                    return field;
                }
            }
            at++;
        }
        return text(written.substring(start, at), false, unwanted);
    }

    /** What a field's name and its value ask for; nothing, and nothing read, where they make no sense. */
    private Optional<Inquiry.Part> field(String name, boolean unwanted) {
        int colon = at;
        at++;
        String value = value();
        Optional<Inquiry.Part> part = name.equalsIgnoreCase("date")
                ? days.dated(value, unwanted).map(dated -> dated)
                : Inquiry.Field.of(name)
                        .filter(field -> !value.isBlank())
                        .map(field -> new Inquiry.Having(field, value, unwanted));
        if (part.isEmpty()) {
            at = colon;
        }
        return part;
    }

    private String value() {
        if (isQuote()) {
            return quotation();
        }
        int start = at;
        while (at < written.length() && !Character.isWhitespace(written.charAt(at)) && !isQuote()) {
            at++;
        }
        return written.substring(start, at);
    }

    /** What stands between two quotation marks, or behind the last. */
    private String quotation() {
        String ends = ENDS.get(QUOTES.indexOf(written.charAt(at)));
        at++;
        int start = at;
        while (at < written.length() && ends.indexOf(written.charAt(at)) < 0) {
            at++;
        }
        String inside = written.substring(start, at).strip();
        at++;
        return inside;
    }

    private boolean isQuote() {
        return at < written.length() && QUOTES.indexOf(written.charAt(at)) >= 0;
    }

    private static Optional<Inquiry.Part> text(String text, boolean phrase, boolean unwanted) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit)
                ? Optional.of(new Inquiry.Text(text, phrase, unwanted))
                : Optional.empty();
    }
}
