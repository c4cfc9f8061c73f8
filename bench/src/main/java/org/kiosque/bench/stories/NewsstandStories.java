package org.kiosque.bench.stories;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kiosque.engine.cluster.Assignment;
import org.kiosque.engine.cluster.Report;
import org.kiosque.engine.cluster.StoryClusterer;
import org.kiosque.engine.copies.Duplicates;
import org.kiosque.engine.enrich.Analyzer;
import org.kiosque.engine.enrich.analysis.Analysis;
import org.kiosque.engine.text.Document;
import org.kiosque.newsstand.Gold;
import org.kiosque.newsstand.Newsstand;

/** Prints how well stories and copies are told on the sample newsstand, in time order and in no order. */
public final class NewsstandStories {

    private static final Duration WINDOW = Duration.ofDays(21);
    private static final int SHUFFLES = 5;
    private static final int PORT = 8080;

    private NewsstandStories() {}

    /** An article as the clusterer takes it, with what is true of it. */
    private record Piece(Gold gold, Report report) {
        String headline() {
            return "%s %s (%s)".formatted(gold.language(), gold.title(), gold.story());
        }
    }

    public static void main(String[] args) {
        List<Piece> pieces = pieces();
        List<String> found = cluster(pieces);
        scores("time order", pieces, found);
        errors(pieces, found);
        shuffles(pieces);
        duplicates(pieces);
    }

    private static List<Piece> pieces() {
        return Gold.of(Newsstand.load(), PORT, false).stream()
                .map(NewsstandStories::piece)
                .sorted(Comparator.comparing((Piece piece) -> piece.report().at())
                        .thenComparing(piece -> piece.gold().url()))
                .toList();
    }

    /** The newsstand's articles in time order with their true stories. */
    static List<Sets.Labelled> labelled() {
        return pieces().stream()
                .map(piece -> new Sets.Labelled(piece.report(), piece.gold().story()))
                .toList();
    }

    private static Piece piece(Gold gold) {
        String language = gold.language().split("-", 2)[0];
        String id = gold.publisher() + "/" + gold.slug();
        Document document = new Document(id, gold.title(), gold.text(), language, gold.published(), null, null);
        Analysis analysis = Analyzer.analyze(document, gold.tags());
        return new Piece(
                gold,
                new Report(document, Sets.entities(analysis), gold.published().toInstant()));
    }

    private static List<String> cluster(List<Piece> pieces) {
        StoryClusterer clusterer = new StoryClusterer(WINDOW);
        List<String> ids = new ArrayList<>();
        for (Piece piece : pieces) {
            Assignment assignment = clusterer.assign(piece.report());
            ids.replaceAll(id -> assignment.merged().contains(id) ? assignment.storyId() : id);
            ids.add(assignment.storyId());
        }
        return ids;
    }

    private static void scores(String name, List<Piece> pieces, List<String> found) {
        Map<String, List<Integer>> byLanguage = new TreeMap<>();
        for (int i = 0; i < pieces.size(); i++) {
            byLanguage
                    .computeIfAbsent(pieces.get(i).gold().language().split("-", 2)[0], key -> new ArrayList<>())
                    .add(i);
        }
        byLanguage.forEach((language, items) -> score(
                name + " " + language,
                items.stream().map(pieces::get).toList(),
                items.stream().map(found::get).toList()));
        score(name + " all", pieces, found);
    }

    private static void score(String name, List<Piece> pieces, List<String> found) {
        List<String> gold = pieces.stream().map(piece -> piece.gold().story()).toList();
        BCubed score = BCubed.of(gold, found);
        System.out.printf(
                "%-16s %3d articles, %2d stories, found %2d  B3 P %.3f R %.3f F1 %.3f%n",
                name,
                gold.size(),
                new HashSet<>(gold).size(),
                new HashSet<>(found).size(),
                score.precision(),
                score.recall(),
                score.f1());
    }

    private static void shuffles(List<Piece> pieces) {
        for (int seed = 1; seed <= SHUFFLES; seed++) {
            List<Piece> shuffled = new ArrayList<>(pieces);
            Collections.shuffle(shuffled, new Random(seed));
            score("shuffled " + seed, shuffled, cluster(shuffled));
        }
    }

    private static void errors(List<Piece> pieces, List<String> found) {
        Map<String, Map<String, List<Piece>>> byFound = new HashMap<>();
        Map<String, Map<String, List<Piece>>> byGold = new TreeMap<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            String gold = piece.gold().story();
            in(byFound, found.get(i), gold).add(piece);
            in(byGold, gold, found.get(i)).add(piece);
        }
        System.out.println("False merges");
        byFound.values().stream().filter(parts -> parts.size() > 1).forEach(NewsstandStories::print);
        System.out.println("Worst splits");
        byGold.values().stream()
                .filter(parts -> parts.size() > 1)
                .sorted(Comparator.comparingInt(parts -> -parts.size()))
                .forEach(NewsstandStories::print);
    }

    private static List<Piece> in(Map<String, Map<String, List<Piece>>> groups, String group, String part) {
        return groups.computeIfAbsent(group, key -> new TreeMap<>()).computeIfAbsent(part, key -> new ArrayList<>());
    }

    private static void print(Map<String, List<Piece>> parts) {
        System.out.println(parts.values().stream()
                .map(part -> part.stream().map(Piece::headline).collect(Collectors.joining("\n    ")))
                .collect(Collectors.joining("\n  | ", "  * ", "")));
    }

    /** Pairs of copies: those that tell one dispatch, and those found. */
    private static void duplicates(List<Piece> pieces) {
        List<String> groups = Duplicates.group(
                pieces.stream().map(piece -> piece.report().document()).toList());
        int right = 0;
        int missed = 0;
        int wrong = 0;
        for (int i = 0; i < pieces.size(); i++) {
            String dispatch = pieces.get(i).gold().dispatch();
            for (int j = 0; j < i; j++) {
                boolean gold =
                        dispatch != null && dispatch.equals(pieces.get(j).gold().dispatch());
                boolean one = groups.get(i).equals(groups.get(j));
                right += gold && one ? 1 : 0;
                missed += gold && !one ? 1 : 0;
                wrong += one && !gold ? 1 : 0;
                if (gold != one) {
                    System.out.printf(
                            "  %s: %s / %s%n",
                            one ? "no copy" : "missed copy",
                            pieces.get(i).headline(),
                            pieces.get(j).headline());
                }
            }
        }
        System.out.printf("Pairs of copies: %d right, %d missed, %d wrong%n", right, missed, wrong);
    }
}
