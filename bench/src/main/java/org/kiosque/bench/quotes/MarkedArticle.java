package org.kiosque.bench.quotes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.kiosque.engine.enrich.analysis.Analysis.In;
import org.kiosque.engine.text.Document;
import org.kiosque.engine.text.Span;

/**
 * A golden article with its quotes marked in the text as {@code {kind|who|cue|words}}; the head tells
 * language, day and title, and other words for the same speaker stand behind an equals sign.
 */
record MarkedArticle(String name, Document document, List<MarkedQuote> quotes) {

    private static final Path SETS = Path.of("engine/src/test/resources/org/kiosque/engine/quotes");

    /** The articles of a set, from the project's folder or from one of its modules. */
    static List<MarkedArticle> set(String name) {
        try (Stream<Path> files = Files.list(folder().resolve(name))) {
            return files.sorted().map(MarkedArticle::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The golden set can't be read: " + name, e);
        }
    }

    static Path folder() {
        return Files.exists(SETS) ? SETS : Path.of("..").resolve(SETS);
    }

    private static MarkedArticle read(Path file) {
        try {
            String source = Files.readString(file);
            int end = source.indexOf("\n\n");
            String head = source.substring(0, end);
            List<MarkedQuote> quotes = new ArrayList<>();
            String title = unmarked(field(head, "title"), In.TITLE, quotes);
            String text = unmarked(source.substring(end).strip(), In.TEXT, quotes);
            String name = file.getFileName().toString();
            Document document = new Document(
                    name,
                    title,
                    text,
                    field(head, "language"),
                    LocalDate.parse(field(head, "published")).atTime(12, 0).atOffset(ZoneOffset.UTC),
                    null,
                    null);
            return new MarkedArticle(name, document, quotes);
        } catch (IOException e) {
            throw new UncheckedIOException("The golden article can't be read: " + file, e);
        }
    }

    private static String field(String head, String key) {
        return head.lines()
                .filter(line -> line.startsWith(key + ": "))
                .findFirst()
                .map(line -> line.substring(key.length() + 2))
                .orElseThrow(() -> new IllegalArgumentException("no " + key + " in " + head));
    }

    /** A mark that is open. */
    private record Open(String[] fields, int start) {}

    private static String unmarked(String source, In in, List<MarkedQuote> into) {
        StringBuilder text = new StringBuilder();
        Deque<Open> open = new ArrayDeque<>();
        int i = 0;
        while (i < source.length()) {
            char c = source.charAt(i);
            if (c == '{') {
                int words = source.indexOf('|', source.indexOf('|', source.indexOf('|', i) + 1) + 1);
                open.push(new Open(source.substring(i + 1, words).split("\\|", -1), text.length()));
                i = words + 1;
                continue;
            }
            if (c == '}') {
                into.add(marked(open.pop(), text, in));
            } else {
                text.append(c);
            }
            i++;
        }
        if (!open.isEmpty()) {
            throw new IllegalArgumentException(
                    "a mark is not closed: " + open.peek().fields()[1]);
        }
        return text.toString();
    }

    private static MarkedQuote marked(Open open, StringBuilder text, In in) {
        List<String> who = open.fields()[1].isEmpty() ? List.of() : List.of(open.fields()[1].split("=", -1));
        int start = text.codePointCount(0, open.start());
        Span span = new Span(start, start + text.codePointCount(open.start(), text.length()));
        return new MarkedQuote(open.fields()[0].charAt(0), who, open.fields()[2], span, in);
    }
}
