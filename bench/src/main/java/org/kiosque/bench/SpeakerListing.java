package org.kiosque.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.enrich.Analyzer;
import org.kiosque.engine.enrich.analysis.Analysis;
import org.kiosque.engine.enrich.analysis.Analysis.Hashtag;
import org.kiosque.engine.enrich.analysis.Analysis.NumberMention;
import org.kiosque.engine.enrich.analysis.Analysis.Quote;
import org.kiosque.engine.text.Document;

/** Lists what the analysis finds in the sample newsstand, for reading: quotes with who said them, hashtags, numbers. */
public final class SpeakerListing {

    private static final Path STAND = Path.of("newsstand/src/main/resources/newsstand");
    private static final int BEFORE = 110;
    private static final int AFTER = 90;

    private SpeakerListing() {}

    /** The arguments are parts of paths, such as {@code ledger}; without any, everything is listed. */
    public static void main(String[] args) throws IOException {
        try (Stream<Path> files = Files.walk(STAND)) {
            List<Path> articles = files.filter(file -> file.toString().endsWith(".article"))
                    .filter(file -> args.length == 0 || Stream.of(args).anyMatch(file.toString()::contains))
                    .sorted()
                    .toList();
            for (Path article : articles) {
                list(article);
            }
        }
    }

    private static void list(Path article) throws IOException {
        Map<String, String> head = new HashMap<>();
        Document document = document(article, Files.readString(article), head);
        List<String> tags = List.of(head.getOrDefault("tags", "").split("; *", -1));
        Analysis analysis = Analyzer.analyze(document, tags);
        System.out.println("== " + STAND.relativize(article) + " " + analysis.language() + ": " + document.title());
        analysis.quotes().forEach(quote -> print(quote, document));
        System.out.println(
                "  # " + analysis.hashtags().stream().map(Hashtag::tag).collect(Collectors.joining(" ")));
        System.out.println(
                "  N " + analysis.numbers().stream().map(SpeakerListing::number).collect(Collectors.joining("; ")));
        analysis.summary().forEach(passage -> System.out.println("  S " + passage.text()));
    }

    private static String number(NumberMention number) {
        String unit = number.unit() == null ? "" : " " + number.unit();
        return number.passage().text() + unit + (number.what() == null ? "" : " (" + number.what() + ")");
    }

    private static void print(Quote quote, Document document) {
        Analysis.Speaker speaker = quote.speaker();
        String who = speaker == null
                ? "NULL"
                : speaker.label() + (speaker.entity() == null ? "" : " <" + speaker.entity() + ">") + " ["
                        + speaker.mention().text() + "]";
        String text = quote.passage().in() == Analysis.In.TITLE ? document.title() : document.text();
        int start = text.offsetByCodePoints(0, quote.passage().span().start());
        int end = text.offsetByCodePoints(0, quote.passage().span().end());
        String around =
                text.substring(Math.max(0, start - BEFORE), start) + "{{" + shortened(text.substring(start, end)) + "}}"
                        + text.substring(end, Math.min(text.length(), end + AFTER));
        System.out.println("  " + (quote.passage().in() == Analysis.In.TITLE ? "T " : "") + quote.kind() + " -> " + who
                + " / " + quote.cue());
        System.out.println("      " + around.replace("\n", "\u00B6"));
    }

    private static String shortened(String quote) {
        return quote.length() <= 130 ? quote : quote.substring(0, 60) + " ... " + quote.substring(quote.length() - 60);
    }

    private static Document document(Path file, String source, Map<String, String> head) {
        int end = source.indexOf("\n\n");
        for (String line : source.substring(0, end).split("\n", -1)) {
            int colon = line.indexOf(": ");
            if (colon > 0) {
                head.put(line.substring(0, colon), line.substring(colon + 2).trim());
            }
        }
        List<String> paragraphs = new ArrayList<>();
        for (String line : source.substring(end).split("\n", -1)) {
            paragraphs(line, paragraphs);
        }
        String published = head.get("published");
        return new Document(
                file.toString(),
                head.getOrDefault("title", ""),
                String.join("\n\n", paragraphs),
                null,
                moment(published),
                null,
                null);
    }

    private static @Nullable OffsetDateTime moment(@Nullable String published) {
        return published == null ? null : OffsetDateTime.parse(published);
    }

    /** Headings, list items, quotations and the pieces of a live page are paragraphs; other directives are none. */
    private static void paragraphs(String line, List<String> into) {
        if (line.startsWith("@live ")) {
            into.addAll(List.of(line.split(" \\| ", -1)).subList(1, line.split(" \\| ", -1).length));
        } else if (!line.isBlank() && !line.startsWith("@")) {
            into.add(line.replaceFirst("^(#+|>|-) ", ""));
        }
    }
}
