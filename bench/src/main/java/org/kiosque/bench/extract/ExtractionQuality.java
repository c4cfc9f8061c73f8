package org.kiosque.bench.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.kiosque.bench.EvaluationData;
import org.kiosque.engine.extract.Article;
import org.kiosque.engine.extract.Extraction;
import org.kiosque.engine.extract.Extractor;
import org.kiosque.engine.extract.Page;

/**
 * Runs the extractor over the shared pages and prints how well it does, with the peers' published figures beside.
 * With {@code --worst SET} the pages of one set are listed, the worst first; with {@code --show SET PREFIX} one
 * page's gold and found text are printed.
 */
public final class ExtractionQuality {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> SETS = List.of("aeb", "aed", "fundus", "trafilatura");
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private final Map<String, Double> slowest = new TreeMap<>();
    private final List<Double> times = new ArrayList<>();

    public static void main(String[] args) throws IOException {
        ExtractionQuality quality = new ExtractionQuality();
        List<String> wanted = List.of(args);
        if (wanted.contains("--show")) {
            quality.show(args[1], args[2]);
            return;
        }
        for (String set : wanted.contains("--worst") ? List.of(args[1]) : SETS) {
            quality.run(set, wanted.contains("--worst"));
        }
        quality.printTimes();
    }

    private static List<JsonNode> lines(String set) throws IOException {
        Path file = EvaluationData.at("extraction/" + set + ".jsonl");
        List<JsonNode> nodes = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            nodes.add(JSON.readTree(line));
        }
        return nodes;
    }

    private Extraction extract(JsonNode line) throws IOException {
        Path file = EvaluationData.at("extraction").resolve(line.path("file").asText());
        byte[] body;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            body = in.readAllBytes();
        }
        long start = THREADS.getCurrentThreadCpuTime();
        Extraction extraction = Extractor.extract(new Page(
                URI.create(line.path("url").asText("https://example.org/").strip()), body, null));
        double ms = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
        times.add(ms);
        slowest.put(line.path("id").asText(), ms);
        return extraction;
    }

    private void run(String set, boolean worst) throws IOException {
        Shingles shingles = new Shingles();
        Details details = new Details();
        Map<String, String> report = new TreeMap<>();
        for (JsonNode line : lines(set)) {
            Extraction extraction = extract(line);
            String found = extraction instanceof Article article ? text(article, set) : "";
            if (set.equals("trafilatura")) {
                details.segments(line, found);
                continue;
            }
            double before = shingles.add(gold(line, set), found);
            details.add(line, extraction, set);
            report.put(
                    "%.3f %s".formatted(before, line.path("id").asText()),
                    line.path("url").asText());
        }
        if (worst) {
            report.entrySet().stream()
                    .limit(45)
                    .forEach(entry -> System.out.println(entry.getKey() + " " + entry.getValue()));
            details.misses.stream().limit(120).forEach(System.out::println);
        }
        System.out.printf(
                Locale.ROOT,
                "%-12s %s%s%n",
                set,
                set.equals("trafilatura")
                        ? ""
                        : "F1 %.4f P %.4f R %.4f exact %.3f "
                                .formatted(shingles.f1(), shingles.precision(), shingles.recall(), shingles.exact()),
                details.line(set));
        System.out.println("             peers: " + peers(set));
    }

    private static String peers(String set) {
        return switch (set) {
            case "aeb" ->
                "rs-trafilatura .9717/.247, AutoExtract .9703/.472, go-trafilatura .9625/.281, readability.js .9499/.157 (F1/exact, these pages)";
            case "trafilatura" ->
                "trafilatura 2.2 .924, jusText .862, news-please .836, readability-lxml .826 (F, all 990 pages)";
            default -> "none published for this half";
        };
    }

    private static String text(Article article, String set) {
        boolean joined = article.standfirst() != null
                && (set.equals("fundus") || set.equals("trafilatura") || Boolean.getBoolean("join"));
        return joined ? article.standfirst() + "\n\n" + article.text() : article.text();
    }

    static String gold(JsonNode line, String set) {
        if (!set.equals("fundus")) {
            return line.path("body").asText();
        }
        JsonNode body = line.path("gold").path("body");
        List<String> parts = new ArrayList<>();
        body.path("summary").forEach(each -> parts.add(each.asText()));
        for (JsonNode section : body.path("sections")) {
            section.path("headline").forEach(each -> parts.add(each.asText()));
            section.path("paragraphs").forEach(each -> parts.add(each.asText()));
        }
        return String.join("\n\n", parts);
    }

    private void show(String set, String prefix) throws IOException {
        for (JsonNode line : lines(set)) {
            if (line.path("id").asText().startsWith(prefix)) {
                Extraction extraction = extract(line);
                String found = extraction instanceof Article article
                        ? article.standfirst() + "\n=====\n" + article.text()
                        : extraction.toString();
                System.out.println(
                        line.path("url").asText() + "\n--- gold\n" + gold(line, set) + "\n--- found\n" + found);
            }
        }
    }

    private void printTimes() {
        List<Double> sorted = times.stream().sorted().toList();
        String last = slowest.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Object::toString)
                .orElse("");
        System.out.printf(
                Locale.ROOT,
                "ms of processor time a page: mean %.1f, p50 %.1f, p99 %.1f, slowest %s (%d pages, one core)%n",
                times.stream().mapToDouble(Double::doubleValue).average().orElse(0),
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 99 / 100),
                last,
                times.size());
    }

    private static final class Details {
        private final List<String> misses = new ArrayList<>();
        private int titles;
        private int titled;
        private int dates;
        private int dated;
        private double authors;
        private int authored;
        private int hits;
        private int missing;
        private int wrong;

        void segments(JsonNode line, String found) {
            String folded = found.replaceAll("\\s+", " ");
            for (JsonNode each : line.path("with")) {
                boolean hit =
                        folded.contains(each.asText().replaceAll("\\s+", " ").strip());
                hits += hit ? 1 : 0;
                missing += hit ? 0 : 1;
            }
            for (JsonNode each : line.path("without")) {
                wrong += folded.contains(each.asText().replaceAll("\\s+", " ").strip()) ? 1 : 0;
            }
        }

        void add(JsonNode line, Extraction extraction, String set) {
            JsonNode gold = set.equals("fundus") ? line.path("gold") : line;
            if (!gold.has("title")) {
                return;
            }
            Article article = extraction instanceof Article found ? found : null;
            title(gold.path("title").asText(), article == null ? "" : article.title(), line);
            String date =
                    gold.path(set.equals("fundus") ? "publishing_date" : "date").asText("");
            if (date.length() >= 10) {
                dated++;
                OffsetDateTime found = article == null ? null : article.published();
                boolean same = found != null && sameDay(found, date.substring(0, 10));
                dates += same ? 1 : 0;
                miss(!same, "date", date, String.valueOf(found), line);
            }
            authors(names(gold.path("authors")), article == null ? List.of() : article.byline(), article, line);
        }

        /** The sets give days sometimes in the publisher's time, sometimes in UTC. */
        private static boolean sameDay(OffsetDateTime found, String day) {
            return found.toLocalDate().toString().equals(day)
                    || found.withOffsetSameInstant(ZoneOffset.UTC)
                            .toLocalDate()
                            .toString()
                            .equals(day);
        }

        private void title(String gold, String found, JsonNode line) {
            if (!gold.isBlank()) {
                titled++;
                boolean same = key(gold).equals(key(found));
                titles += same ? 1 : 0;
                miss(!same, "title", gold, found, line);
            }
        }

        private void authors(Set<String> gold, List<String> found, @Nullable Article article, JsonNode line) {
            Set<String> all = found.stream().map(Details::key).collect(Collectors.toSet());
            if (gold.isEmpty()) {
                return;
            }
            authored++;
            Set<String> both = new HashSet<>(gold);
            both.retainAll(all);
            double score = 2.0 * both.size() / (gold.size() + all.size());
            authors += score;
            miss(
                    score < 1,
                    "authors",
                    gold.toString(),
                    found + " credit " + (article == null ? "" : article.credit()),
                    line);
        }

        private void miss(boolean wanted, String what, String gold, String found, JsonNode line) {
            if (wanted) {
                misses.add(what + ": " + gold + " <> " + found + "   "
                        + line.path("id").asText());
            }
        }

        private static Set<String> names(JsonNode authors) {
            Stream<String> names = authors.isArray()
                    ? Stream.iterate(0, i -> i < authors.size(), i -> i + 1)
                            .map(i -> authors.get(i).asText())
                    : Arrays.stream(authors.asText("").split(",| and |;|&"));
            return names.map(Details::key).filter(name -> !name.isEmpty()).collect(Collectors.toSet());
        }

        private static String key(String text) {
            return text.toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N}]+", " ")
                    .strip();
        }

        String line(String set) {
            if (set.equals("trafilatura")) {
                return "F %.4f (found %d, missing %d, wrong %d)"
                        .formatted(2.0 * hits / (2 * hits + missing + wrong), hits, missing, wrong);
            }
            return titled == 0
                    ? ""
                    : "title %.3f date %.3f authors %.3f"
                            .formatted(
                                    (double) titles / titled,
                                    (double) dates / Math.max(1, dated),
                                    authors / Math.max(1, authored));
        }
    }
}
