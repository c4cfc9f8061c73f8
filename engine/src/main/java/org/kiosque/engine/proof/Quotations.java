package org.kiosque.engine.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.text.CodePoints;
import org.kiosque.engine.text.Span;

/** Whether a claim's quotations stand in its evidence letter by letter, as quotations, and of the same speaker. */
final class Quotations {

    private static final Pattern QUOTED = Pattern.compile(
            "«([^«»]*)»|“([^“”]*)”|„([^„“”]*)[“”]|\"([^\"]*)\"|‘([^‘’]{4,})’(?!\\p{L})|(?<!\\p{L})'([^']{4,})'(?!\\p{L})");
    /** Stands for each character of a quotation that is left out. */
    static final String BLANK = "\u2007";

    private static final String EDGES = " \u00A0\u202F,.!?…;:";
    private static final int VERB_NEAR = 4;
    private static final int NAME_NEAR = 10;
    private static final Set<Integer> SAYING = Meanings.of("said");

    private final Reading claim;
    private final Reading evidence;

    Quotations(Reading claim, Reading evidence) {
        this.claim = claim;
        this.evidence = evidence;
    }

    /** A text with blanks in place of what it quotes. */
    static String without(String text) {
        Matcher matcher = QUOTED.matcher(text);
        return matcher.replaceAll(found ->
                BLANK.repeat(found.group().codePointCount(0, found.group().length())));
    }

    private record Quoted(String text, Span span) {}

    Optional<Finding> check() {
        List<Quoted> cited = quoted(evidence.text());
        for (Quoted quote : quoted(claim.text())) {
            Optional<Quoted> same = cited.stream()
                    .filter(other -> other.text().contains(quote.text()))
                    .findFirst();
            if (same.isEmpty()) {
                return Optional.of(new Finding(Reason.QUOTATION, quote.text()));
            }
            boolean spoken = cited.stream()
                    .filter(other -> other.text().contains(quote.text()))
                    .anyMatch(other -> sameSpeaker(quote, other));
            if (!spoken) {
                return Optional.of(new Finding(Reason.ROLE, quote.text()));
            }
        }
        return hasLoneMark() ? Optional.of(new Finding(Reason.QUOTATION, claim.text())) : Optional.empty();
    }

    /** An opening or closing mark without its partner makes it unclear what is quoted. */
    private boolean hasLoneMark() {
        String rest = QUOTED.matcher(claim.text()).replaceAll("");
        return rest.chars().anyMatch(c -> "«»“„\"".indexOf(c) >= 0);
    }

    private static List<Quoted> quoted(String text) {
        CodePoints places = CodePoints.of(text);
        List<Quoted> quotes = new ArrayList<>();
        Matcher matcher = QUOTED.matcher(text);
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                if (matcher.group(group) != null) {
                    String quote = trimmed(matcher.group(group));
                    if (quote.codePoints().anyMatch(Character::isLetterOrDigit)) {
                        quotes.add(new Quoted(quote, places.span(matcher.start(), matcher.end())));
                    }
                }
            }
        }
        return quotes;
    }

    private static String trimmed(String quote) {
        int from = 0;
        int to = quote.length();
        while (from < to && EDGES.indexOf(quote.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && EDGES.indexOf(quote.charAt(to - 1)) >= 0) {
            to--;
        }
        return quote.substring(from, to);
    }

    /** A claim that names nobody besides the quotation leaves its speaker open. */
    private boolean sameSpeaker(Quoted quote, Quoted other) {
        List<Token> said = speaker(claim, quote.span());
        if (said.isEmpty()) {
            return true;
        }
        List<Token> cited = speaker(evidence, other.span());
        return cited.stream()
                .anyMatch(name -> said.stream().anyMatch(own -> own.form().equals(name.form())));
    }

    /** The name by the verb of speech that belongs to a quotation: behind it, or else before it. */
    private static List<Token> speaker(Reading reading, Span quote) {
        List<Token> tokens = reading.tokens();
        int before = 0;
        int after = tokens.size();
        for (int i = 0; i < tokens.size(); i++) {
            before = tokens.get(i).word().span().end() <= quote.start() ? i + 1 : before;
            after = tokens.get(i).word().span().start() >= quote.end() ? Math.min(after, i) : after;
        }
        int verb = saying(tokens, after, Math.min(tokens.size(), after + VERB_NEAR), after);
        if (verb >= 0) {
            List<Token> names = names(tokens, after, Math.min(tokens.size(), verb + NAME_NEAR), tokens.get(verb));
            if (!names.isEmpty()) {
                return names;
            }
        }
        boolean led = before > 0
                && before < tokens.size()
                && tokens.get(before - 1).sentence() == tokens.get(before).sentence();
        List<Token> left = led ? lastName(tokens, Math.max(0, before - 2 * NAME_NEAR), before) : List.of();
        return left.isEmpty() ? names(tokens, after, Math.min(tokens.size(), after + NAME_NEAR), null) : left;
    }

    private static int saying(List<Token> tokens, int from, int to, int clauseOf) {
        for (int i = from; i < to; i++) {
            if (tokens.get(i).clause() == tokens.get(clauseOf).clause()
                    && tokens.get(i).meanings().stream().anyMatch(SAYING::contains)) {
                return i;
            }
        }
        return -1;
    }

    /** The first run of names of a stretch. */
    private static List<Token> names(List<Token> tokens, int from, int to, @Nullable Token like) {
        List<Token> names = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Token token = tokens.get(i);
            if (like != null && token.sentence() != like.sentence()) {
                break;
            }
            if (token.name()) {
                names.add(token);
            } else if (!names.isEmpty()) {
                break;
            }
        }
        return names;
    }

    /** The last run of names of a stretch: whoever the sentence before the quotation is about, its first names. */
    private static List<Token> lastName(List<Token> tokens, int from, int to) {
        if (to == 0) {
            return List.of();
        }
        int sentence = tokens.get(to - 1).sentence();
        List<Token> names = new ArrayList<>();
        for (int i = to - 1; i >= from && tokens.get(i).sentence() == sentence; i--) {
            if (tokens.get(i).name()) {
                names.add(tokens.get(i));
            } else if (!names.isEmpty()) {
                break;
            }
        }
        return names;
    }
}
