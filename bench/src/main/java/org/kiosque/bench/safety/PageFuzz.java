package org.kiosque.bench.safety;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.kiosque.bench.extract.GoldPage;
import org.kiosque.engine.extract.Article;
import org.kiosque.engine.extract.Extraction;
import org.kiosque.engine.extract.Extractor;
import org.kiosque.engine.extract.Page;
import org.kiosque.engine.extract.block.Block;

/**
 * Extracts spoilt copies of the shared pages, and tells each that fails, takes too long or lets through what a page
 * must not show. Each is known by its number, so that a finding can be had again: {@code PageFuzz 1 NUMBER}.
 */
public final class PageFuzz {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Set<String> ALLOWED = Set.of(
            "a", "b", "strong", "i", "em", "u", "s", "del", "ins", "sub", "sup", "code", "kbd", "samp", "var", "q",
            "cite", "abbr", "mark", "small", "time", "bdi", "dfn", "br", "wbr");
    private static final URI NOWHERE = URI.create("https://fuzz.example/page");
    private static final int LONG_MS = 2000;
    private static final int TOLD = 1000;

    private final List<GoldPage> pages = new ArrayList<>();
    private int articles;
    private int findings;
    private double longest;

    private PageFuzz() {
        GoldPage.SETS.forEach(set -> pages.addAll(GoldPage.of(set)));
    }

    /** Takes the number of spoilt pages (10,000 unless said otherwise) and the first one's number. */
    public static void main(String[] arguments) {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        int first = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
        PageFuzz fuzz = new PageFuzz();
        for (int number = first; number < first + count; number++) {
            fuzz.run(number);
            if ((number - first + 1) % TOLD == 0 || number == first + count - 1) {
                fuzz.print(number - first + 1);
            }
        }
        System.exit(fuzz.findings == 0 ? 0 : 1);
    }

    private void print(int count) {
        System.out.printf(
                Locale.ROOT,
                "%,d spoilt pages: %,d articles, %d findings, at most %.0f ms of processor time%n",
                count,
                articles,
                findings,
                longest);
    }

    private void run(int number) {
        GoldPage page = pages.get(number % pages.size());
        Random random = new Random(number);
        byte[] other = pages.get(random.nextInt(pages.size())).body();
        byte[] spoilt = new PageMutation(random).of(page.body(), other);
        long start = THREADS.getCurrentThreadCpuTime();
        URI url = isWeb(page.url()) ? page.url() : NOWHERE;
        String finding = finding(url, spoilt);
        double ms = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
        longest = Math.max(longest, ms);
        if (finding != null || ms > LONG_MS) {
            findings++;
            System.out.printf("%d (%s): %s, %.0f ms%n", number, page.id(), finding, ms);
        }
    }

    private @Nullable String finding(URI url, byte[] spoilt) {
        try {
            Extraction found = Extractor.extract(new Page(url, spoilt, null));
            articles += found instanceof Article ? 1 : 0;
            return found instanceof Article article ? harm(article) : null;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return e.toString() + " at " + (e.getStackTrace().length == 0 ? "?" : e.getStackTrace()[0]);
        }
    }

    /** What an article shows that it must not, or null. */
    private static @Nullable String harm(Article article) {
        Stream<URI> addresses = Stream.concat(
                Stream.of(article.url()), article.images().stream().map(image -> image.url()));
        return Stream.concat(
                        addresses.filter(url -> !isWeb(url)).map(url -> "leads to " + url),
                        article.blocks().stream().flatMap(PageFuzz::harms))
                .findFirst()
                .orElse(null);
    }

    private static boolean isWeb(URI url) {
        return "http".equals(url.getScheme()) || "https".equals(url.getScheme());
    }

    private static Stream<String> harms(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> harms(paragraph.html());
            case Block.Quote quote -> harms(quote.html());
            case Block.Items items -> items.html().stream().flatMap(PageFuzz::harms);
            case Block.Footnote note -> harms(note.html());
            case Block.Figure figure -> harms(figure.image().url());
            case Block.Embed embed -> harms(embed.url());
            case Block.Heading heading -> Stream.empty();
            case Block.Table table -> Stream.empty();
            case Block.Verbatim verbatim -> Stream.empty();
            case Block.LiveEntry entry -> Stream.empty();
        };
    }

    private static Stream<String> harms(@Nullable URI url) {
        return url == null || isWeb(url) ? Stream.empty() : Stream.of("leads to " + url);
    }

    private static Stream<String> harms(String html) {
        return Objects.requireNonNull(Jsoup.parse(html).body()).getAllElements().stream()
                .skip(1)
                .filter(PageFuzz::harms)
                .map(element -> "shows " + element);
    }

    private static boolean harms(Element element) {
        return !ALLOWED.contains(element.normalName())
                || element.attributes().asList().stream().anyMatch(PageFuzz::harms);
    }

    private static boolean harms(Attribute attribute) {
        return switch (attribute.getKey()) {
            case "href" -> !attribute.getValue().matches("(https?://|mailto:)\\S+");
            case "rel", "lang", "dir", "datetime", "title" -> false;
            default -> true;
        };
    }
}
