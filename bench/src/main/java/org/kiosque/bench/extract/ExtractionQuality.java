package org.kiosque.bench.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.kiosque.bench.peers.Peer;
import org.kiosque.bench.peers.Peers;
import org.kiosque.engine.extract.Article;
import org.kiosque.engine.extract.Extraction;
import org.kiosque.engine.extract.Extractor;
import org.kiosque.engine.extract.Page;
import org.kiosque.engine.html.Charsets;

/**
 * Runs the extractor and its peers over the shared pages and prints how well and how fast they do, with published
 * figures beside. The shipped model has learned from these very pages: what it does on pages that it has not seen is
 * printed by {@code TrainVeto --dry}. {@code --alone} leaves the peers out; {@code --worst SET} lists the pages of a
 * set, the worst first; {@code --show SET PREFIX} prints one page's gold and found text.
 */
public final class ExtractionQuality {

    private static final int WARM = 150;
    private static final int WORST = 45;
    private static final int MISSES = 120;

    private final Costs all = new Costs();
    private final List<Peer> peers;

    private ExtractionQuality(List<Peer> peers) {
        this.peers = peers;
    }

    public static void main(String[] args) {
        List<String> wanted = List.of(args);
        if (wanted.contains("--show")) {
            show(args[1], args[2]);
            return;
        }
        boolean worst = wanted.contains("--worst");
        ExtractionQuality quality =
                new ExtractionQuality(worst || wanted.contains("--alone") ? List.of() : Peers.all());
        quality.warm();
        for (String set : worst ? List.of(args[1]) : GoldPage.SETS) {
            quality.run(set, worst);
        }
        System.out.println("all sets: " + quality.all);
        quality.peers.forEach(Peer::close);
    }

    /** A program that has just started is slow; every one is given the same pages to get warm. */
    private void warm() {
        for (GoldPage page : GoldPage.of("trafilatura").stream().limit(WARM).toList()) {
            Extractor.extract(page.page());
            String html = html(page);
            peers.forEach(peer -> peer.find(page.url(), html));
        }
    }

    private static String html(GoldPage page) {
        return Charsets.decode(page.body(), null).text();
    }

    private void run(String set, boolean worst) {
        Costs costs = new Costs();
        TextScores texts = new TextScores();
        MetadataScores metadata = new MetadataScores();
        Map<String, TextScores> languages = new TreeMap<>();
        List<String> report = new ArrayList<>();
        for (GoldPage page : GoldPage.of(set)) {
            Page input = page.page();
            Extraction extraction = all.measured(() -> costs.measured(() -> Extractor.extract(input)));
            String found = extraction instanceof Article article ? page.text(article) : "";
            double score = texts.add(page, found);
            languages
                    .computeIfAbsent(language(extraction), language -> new TextScores())
                    .add(page, found);
            metadata.add(page.line(), extraction, set);
            report.add("%.3f %s %s".formatted(score, page.id(), page.url()));
        }
        if (worst) {
            report.stream().sorted().limit(WORST).forEach(System.out::println);
            metadata.misses().stream().limit(MISSES).forEach(System.out::println);
        }
        System.out.printf("%-12s %s %s%n", set, texts, metadata);
        System.out.println("             " + costs);
        System.out.println("             published: " + published(set));
        if (set.equals("fundus") || set.equals("trafilatura")) {
            languages.forEach((language, scores) -> System.out.printf("             %-5s %s%n", language, scores));
        }
        runPeers(set);
    }

    private static String language(Extraction extraction) {
        return extraction instanceof Article article && article.language() != null ? article.language() : "?";
    }

    private void runPeers(String set) {
        Map<String, TextScores> texts = new HashMap<>();
        Map<String, Costs> costs = new HashMap<>();
        for (GoldPage page : peers.isEmpty() ? List.<GoldPage>of() : GoldPage.of(set)) {
            String html = html(page);
            for (Peer peer : peers) {
                Peer.Found found = peer.find(page.url(), html);
                texts.computeIfAbsent(peer.name(), name -> new TextScores()).add(page, found.text());
                costs.computeIfAbsent(peer.name(), name -> new Costs()).add(found.ms());
            }
        }
        texts.forEach((name, scores) ->
                System.out.printf(Locale.ROOT, "             %s: %s; %s%n", name, scores, costs.get(name)));
    }

    private static String published(String set) {
        return switch (set) {
            case "aeb" ->
                "rs-trafilatura .9717/.247, AutoExtract .9703/.472, go-trafilatura .9625/.281, readability.js .9499/.157 (F1/exact, these pages)";
            case "trafilatura" ->
                "trafilatura 2.2 .924, jusText .862, news-please .836, readability-lxml .826 (F, all 990 pages)";
            default -> "none for this half";
        };
    }

    private static void show(String set, String prefix) {
        for (GoldPage page : GoldPage.of(set)) {
            if (page.id().startsWith(prefix)) {
                Extraction extraction = Extractor.extract(page.page());
                String found = extraction instanceof Article article
                        ? article.standfirst() + "\n=====\n" + article.text()
                        : extraction.toString();
                System.out.println(page.url() + "\n--- gold\n" + page.text() + "\n--- found\n" + found);
            }
        }
    }
}
