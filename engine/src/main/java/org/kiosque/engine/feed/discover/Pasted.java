package org.kiosque.engine.feed.discover;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kiosque.engine.html.Urls;

/** Addresses as people paste them: with brackets, quotes and blanks around, without a scheme, or with that of feeds. */
public final class Pasted {

    private static final int LONGEST = 4_000;
    private static final Pattern WITH_SCHEME = Pattern.compile("(?i)\\b(?:feed:)?(?:https?|feed)://[^\\s<>\"“”«»]+");
    private static final Pattern MARKDOWN =
            Pattern.compile("\\[[^\\]]*]\\(([^()\\s]+(?:\\([^()\\s]*\\)[^()\\s]*)?)\\)");
    private static final Pattern FEED = Pattern.compile("(?i)^feed:(//)?");
    private static final Pattern HANDLE = Pattern.compile("@?([\\w.-]{1,60})@([\\w-]+(?:\\.[\\w-]+)+)");
    private static final Pattern HOST =
            Pattern.compile("(?U)(?:\\[[0-9a-fA-F:.]+]|[\\w-]+(?:[.。．｡][\\w-]+){0,20})(?::\\d{1,5})?(?:[/?#].*)?");
    private static final Pattern NUMBERED = Pattern.compile("\\[[0-9a-fA-F:.]+](?=[:/?#]|$)");
    private static final String OPENING = "<([{\"'“”«»‘’`*_";
    private static final String CLOSING = ">)]}\"'“”«»‘’`*_,;.!…";

    private Pasted() {}

    /** The addresses that a text may mean, to be tried in order; empty where it means none. */
    public static List<URI> addresses(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        Matcher link = MARKDOWN.matcher(cut);
        return meant(trimmed(link.find() ? link.group(1) : cut))
                .flatMap(address -> Urls.parse(address).stream())
                .distinct()
                .toList();
    }

    private static Stream<String> meant(String text) {
        Matcher whole = WITH_SCHEME.matcher(text);
        if (whole.find()) {
            return withScheme(trimmed(whole.group()));
        }
        String bare = FEED.matcher(text).replaceFirst("");
        Matcher handle = HANDLE.matcher(bare);
        if (handle.matches()) {
            return Stream.of("https://" + handle.group(2) + "/@" + handle.group(1));
        }
        return HOST.matcher(bare).matches() && (bare.indexOf('.') > 0 || bare.contains(":") || bare.indexOf('。') > 0)
                ? Stream.of("https://" + bare, "http://" + bare)
                : Stream.empty();
    }

    private static Stream<String> withScheme(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        if (lower.startsWith("feed:http")) {
            return Stream.of(address.substring("feed:".length()));
        }
        return lower.startsWith("feed://")
                ? Stream.of("https" + address.substring("feed".length()), "http" + address.substring("feed".length()))
                : Stream.of(address);
    }

    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && begins(text, from)) {
            from++;
        }
        while (to > from && ends(text, from, to)) {
            to--;
        }
        return text.substring(from, to).strip();
    }

    private static boolean begins(String text, int from) {
        char first = text.charAt(from);
        return Character.isWhitespace(first)
                || (OPENING.indexOf(first) >= 0
                        && !NUMBERED.matcher(text).region(from, text.length()).lookingAt());
    }

    /** A bracket at the end that is opened inside belongs to the address. */
    private static boolean ends(String text, int from, int to) {
        char last = text.charAt(to - 1);
        return Character.isWhitespace(last)
                || (CLOSING.indexOf(last) >= 0 && !(last == ')' && balanced(text.substring(from, to))));
    }

    private static boolean balanced(String text) {
        return text.chars().filter(sign -> sign == '(').count()
                >= text.chars().filter(sign -> sign == ')').count();
    }
}
