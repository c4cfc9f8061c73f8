package org.kiosque.bench.quotes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kiosque.bench.EvaluationData;
import org.kiosque.engine.enrich.Analyzer;
import org.kiosque.engine.enrich.analysis.Analysis.In;
import org.kiosque.engine.enrich.analysis.Analysis.Quote;
import org.kiosque.engine.text.CodePoints;
import org.kiosque.engine.text.Document;
import org.kiosque.engine.text.Span;

/** Direct quotations of PolNeAR: a found one is right where it overlaps a marked one by .8. */
final class Polnear {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Polnear() {}

    /** A marked quotation and the places of its source. */
    private record Marked(Span quote, List<Span> sources) {}

    static void print(boolean list) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : EvaluationData.lines("quotes/polnear.jsonl")) {
            lines.add(JSON.readTree(line));
        }
        int found = 0;
        int marked = 0;
        int right = 0;
        int source = 0;
        int given = 0;
        for (JsonNode line : lines) {
            List<Marked> gold = gold(line);
            marked += gold.size();
            for (Quote quote : Analyzer.analyze(document(line)).quotes()) {
                if (quote.passage().in() == In.TEXT && !quote.kind().equals("indirect")) {
                    found++;
                    Marked match = match(quote.passage().span(), gold);
                    right += match == null ? 0 : 1;
                    given += match != null && quote.speaker() != null ? 1 : 0;
                    source += match != null && isSource(quote, match) ? 1 : 0;
                    if (list) {
                        list(quote, match, line.get("text").asText());
                    }
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "polnear direct quotes: P %.3f R %.3f F1 %.3f (%d found, %d marked), source right of matched %.3f, of"
                        + " those with a speaker %.3f%n",
                (double) right / found,
                (double) right / marked,
                2.0 * right / (found + marked),
                found,
                marked,
                (double) source / Math.max(1, right),
                (double) source / Math.max(1, given));
    }

    private static Document document(JsonNode line) {
        return new Document(
                line.path("id").asText(),
                "",
                line.path("text").asText(),
                line.path("language").asText(null),
                null,
                null,
                null);
    }

    private static void list(Quote quote, @Nullable Marked match, String text) {
        if (match != null && isSource(quote, match)) {
            return;
        }
        Span span = quote.passage().span();
        CodePoints places = CodePoints.of(text);
        int start = places.utf16(span.start());
        int end = places.utf16(span.end());
        String sources = match == null
                ? "FALSE"
                : match.sources().stream()
                        .map(source -> source.of(text))
                        .toList()
                        .toString();
        System.out.println((quote.speaker() == null ? "NOBODY " : "WRONG ") + sources + ": "
                + (quote.speaker() == null
                        ? ""
                        : quote.speaker().label() + " ["
                                + quote.speaker().mention().text() + "]")
                + " (" + quote.cue() + ")\n    "
                + (text.substring(Math.max(0, start - 150), start) + "{{"
                                + quote.passage().text() + "}}"
                                + text.substring(end, Math.min(text.length(), end + 100)))
                        .replace('\n', '\u00B6'));
    }

    private static boolean isSource(Quote quote, Marked match) {
        return quote.speaker() != null
                && match.sources().stream()
                        .anyMatch(
                                span -> span.overlaps(quote.speaker().mention().span()));
    }

    private static @Nullable Marked match(Span span, List<Marked> gold) {
        for (Marked marked : gold) {
            int common = Math.min(span.end(), marked.quote.end()) - Math.max(span.start(), marked.quote.start());
            int all = Math.max(span.end(), marked.quote.end()) - Math.min(span.start(), marked.quote.start());
            if (common >= .8 * all) {
                return marked;
            }
        }
        return null;
    }

    /** The quoted stretches inside every Content, with the sources of its attribution. */
    private static List<Marked> gold(JsonNode line) {
        String text = line.get("text").asText();
        Map<String, List<Span>> spans = new HashMap<>();
        List<String[]> events = new ArrayList<>();
        for (String row : line.get("ann").asText("").isEmpty()
                ? rows(line)
                : line.get("ann").asText().split("\n", -1)) {
            String[] fields = row.split("\t", 3);
            if (fields.length == 3 && row.startsWith("T")) {
                spans.put(fields[0], spans(fields[1]));
            } else if (row.startsWith("E") && fields.length > 1) {
                events.add(fields[1].split(" ", -1));
            }
        }
        List<Marked> marked = new ArrayList<>();
        for (String[] event : events) {
            List<Span> sources = new ArrayList<>();
            List<Span> quotes = new ArrayList<>();
            for (String part : event) {
                String[] pair = part.split(":", 2);
                List<Span> places = spans.getOrDefault(pair[pair.length - 1], List.of());
                if (pair[0].startsWith("Source")) {
                    sources.addAll(places);
                } else if (pair[0].startsWith("Content")) {
                    places.forEach(place -> quotes.addAll(quoted(text, place)));
                }
            }
            quotes.forEach(quote -> marked.add(new Marked(quote, sources)));
        }
        return marked;
    }

    private static String[] rows(JsonNode line) {
        List<String> rows = new ArrayList<>();
        line.get("ann").forEach(row -> rows.add(row.asText().strip()));
        return String.join("\n", rows).split("\n", -1);
    }

    private static List<Span> spans(String field) {
        List<Span> spans = new ArrayList<>();
        for (String part : field.substring(field.indexOf(' ') + 1).split(";", -1)) {
            String[] ends = part.split(" ", -1);
            spans.add(new Span(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])));
        }
        return spans;
    }

    /** The stretches between marks, of four words at least: shorter ones are scare quotes as often as not. */
    private static List<Span> quoted(String text, Span content) {
        CodePoints places = CodePoints.of(text);
        String part = places.text(content);
        int offset = places.utf16(content.start());
        List<Span> found = new ArrayList<>();
        int open = -1;
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (open < 0 && (c == '“' || c == '"')) {
                open = i + 1;
            } else if (open >= 0 && (c == '”' || c == '"')) {
                if (part.substring(open, i).split("\\s+").length >= 4) {
                    found.add(places.span(offset + open, offset + i));
                }
                open = -1;
            }
        }
        return found;
    }
}
