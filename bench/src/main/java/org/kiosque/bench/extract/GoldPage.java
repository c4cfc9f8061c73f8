package org.kiosque.bench.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.kiosque.bench.EvaluationData;
import org.kiosque.engine.extract.Article;
import org.kiosque.engine.extract.Page;

/**
 * A page of the shared sets with what is known of it.
 *
 * @param set aeb, aed, fundus or trafilatura
 * @param line what the set tells of it
 */
public record GoldPage(String set, JsonNode line) {

    /** The sets of pages. */
    public static final List<String> SETS = List.of("aeb", "aed", "fundus", "trafilatura");

    private static final ObjectMapper JSON = new ObjectMapper();

    /** All pages of a set, in its order. */
    public static List<GoldPage> of(String set) {
        List<GoldPage> pages = new ArrayList<>();
        for (String line : EvaluationData.lines("extraction/" + set + ".jsonl")) {
            try {
                pages.add(new GoldPage(set, JSON.readTree(line)));
            } catch (IOException e) {
                throw new UncheckedIOException("unreadable line of " + set, e);
            }
        }
        return pages;
    }

    public String id() {
        return line.path("id").asText();
    }

    public URI url() {
        return URI.create(line.path("url").asText("https://example.org/").strip());
    }

    /** The site, in the same words for all its hosts; pages without an address are sites of their own. */
    public String site() {
        String host = url().getHost() == null ? "" : url().getHost().toLowerCase(Locale.ROOT);
        String[] labels = host.split("\\.", -1);
        int from = labels.length > 2 && labels[labels.length - 2].length() < 4 ? labels.length - 3 : labels.length - 2;
        return host.isEmpty() ? set + "/" + id() : labels[Math.max(0, from)];
    }

    /** The bytes as the server sent them. */
    public byte[] body() {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(
                EvaluationData.at("extraction").resolve(line.path("file").asText())))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("unreadable page " + id(), e);
        }
    }

    public Page page() {
        return new Page(url(), body(), null);
    }

    /** Whether all of the text is known, not only some of its lines. */
    public boolean isWhole() {
        return !set.equals("trafilatura");
    }

    /** Whether the standfirst counts as a part of the text. */
    public boolean isJoined() {
        return set.equals("fundus") || set.equals("trafilatura");
    }

    /** The text that should be found. */
    public String text() {
        if (!set.equals("fundus")) {
            return line.path("body").asText();
        }
        JsonNode body = line.path("gold").path("body");
        List<String> parts = new ArrayList<>(texts(body.path("summary")));
        for (JsonNode section : body.path("sections")) {
            parts.addAll(texts(section.path("headline")));
            parts.addAll(texts(section.path("paragraphs")));
        }
        return String.join("\n\n", parts);
    }

    /** What of an article is held against the text that should be found. */
    public String text(Article article) {
        return isJoined() && article.standfirst() != null
                ? article.standfirst() + "\n\n" + article.text()
                : article.text();
    }

    /** Lines that should be found, with plain blanks. */
    public List<String> wanted() {
        return texts(line.path("with")).stream().map(GoldPage::folded).toList();
    }

    /** Lines that should not be found, with plain blanks. */
    public List<String> unwanted() {
        return texts(line.path("without")).stream().map(GoldPage::folded).toList();
    }

    /** A text with one plain blank for each run of white space. */
    public static String folded(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
