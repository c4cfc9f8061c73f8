package org.kiosque.bench.feeds;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.feed.Feed;
import org.kiosque.engine.feed.FeedReading;
import org.kiosque.engine.feed.markup.XmlText;

/** The tests of feedparser: feeds with their expectation as a comment in Python. */
final class FeedparserCases {
    private static final Pattern EXPECT = Pattern.compile("Expect:\\s*([^\\r\\n]+)");
    private static final Pattern HEADER = Pattern.compile("Header:\\s*([\\w-]+):\\s*([^\\r\\n]*)");
    private static final Pattern STEP = Pattern.compile("\\[['\"]?([^\\]'\"]+)['\"]?\\]|\\.(\\w+)");
    private static final URI SERVER = URI.create("http://127.0.0.1:8097/");

    private final Scores scores;
    private final FeedReader reader;

    FeedparserCases(Scores scores, FeedReader reader) {
        this.scores = scores;
        this.reader = reader;
    }

    void run(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                run(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
    }

    private void run(String name, byte[] body) {
        String raw = new String(body, StandardCharsets.ISO_8859_1);
        String text = XmlText.decode(body, header(raw, "content-type")).text();

        Matcher expect = EXPECT.matcher(text);
        if (!expect.find()) {
            return;
        }
        String location = header(text, "content-location");
        URI base = SERVER.resolve(location == null || location.contains("[") ? "tests/" + name : location);

        FeedReading reading = reader.read(body, header(text, "content-type"), base);
        String expression = expect.group(1).strip();
        List<String> terms = PythonText.split(expression.replace("-->", ""), " and ");
        for (String term : terms) {
            boolean preamble = term.equals("not bozo") && terms.size() > 1;
            if (!preamble && !isAboutLanguageOfHeader(text, term)) {
                scores.count("feedparser", judge(reading, base, term), name + ": " + term, reading);
            }
        }
    }

    /** The parser is not told the header Content-Language. */
    private static boolean isAboutLanguageOfHeader(String text, String term) {
        return term.contains("language") && header(text, "content-language") != null;
    }

    private static @Nullable String header(String text, String name) {
        Matcher header = HEADER.matcher(text.substring(0, Math.min(2000, text.length())));
        while (header.find()) {
            if (header.group(1).equalsIgnoreCase(name)) {
                return header.group(2).strip();
            }
        }
        return null;
    }

    private static Verdict judge(FeedReading reading, URI base, String term) {
        if (term.equals("bozo")) {
            return verdict(!(reading instanceof Feed feed) || !feed.warnings().isEmpty());
        }
        if (term.equals("1") || term.equals("not bozo")) {
            return verdict(reading instanceof Feed || term.equals("1"));
        }
        String bare = term.startsWith("(") && term.endsWith(")") ? term.substring(1, term.length() - 1) : term;
        List<String> sides = PythonText.split(bare, "==");
        String expected = sides.size() < 2 ? null : PythonText.value(sides.getLast());
        if (expected == null || !(reading instanceof Feed feed)) {
            return expected == null ? Verdict.OUTSIDE : Verdict.FAILED;
        }
        return sides.subList(0, sides.size() - 1).stream()
                .map(side -> judge(feed, base, side, expected))
                .reduce(Verdict.OUTSIDE, (a, b) -> a == Verdict.FAILED || b == Verdict.OUTSIDE ? a : b);
    }

    private static Verdict judge(Feed feed, URI base, String side, String expected) {
        if (side.equals("version")) {
            String ours = version(feed.format());
            return verdict(expected.equals(ours)
                    || (ours.length() > 3 && expected.startsWith(ours))
                    || (ours.startsWith("rss2") && expected.equals("rss20")));
        }
        return path(side)
                .map(path -> new FeedFacts(feed, base).judge(path, expected))
                .orElse(Verdict.OUTSIDE);
    }

    private static String version(String format) {
        return format.toLowerCase(Locale.ROOT).replaceAll("[ .]", "");
    }

    private static Optional<String> path(String side) {
        int start = side.startsWith("feed") ? 4 : side.startsWith("entries") ? 7 : -1;
        if (start < 0) {
            return Optional.empty();
        }
        StringBuilder path = new StringBuilder(side.substring(0, start));
        Matcher step = STEP.matcher(side);
        int at = start;
        while (at < side.length() && step.find(at) && step.start() == at) {
            path.append('.').append(step.group(1) == null ? step.group(2) : step.group(1));
            at = step.end();
        }
        return at == side.length() && at > start ? Optional.of(path.toString()) : Optional.empty();
    }

    private static Verdict verdict(boolean passed) {
        return passed ? Verdict.PASSED : Verdict.FAILED;
    }
}
