package org.kiosque.bench.veto;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.kiosque.bench.extract.GoldPage;
import org.kiosque.bench.extract.Reliability;
import org.kiosque.bench.extract.TextScores;
import org.kiosque.engine.extract.Article;
import org.kiosque.engine.extract.Extractor;
import org.kiosque.engine.extract.veto.Model;
import org.kiosque.engine.extract.veto.Veto;
import org.kiosque.engine.tree.Trees;

/**
 * Learns the extractor's model from the shared pages. First five times from four fifths of the sites: what those models
 * do on the fifth that they have not seen chooses the bounds, teaches the confidence and is printed. Then once from all:
 * that one is written to the engine's resources, unless {@code --dry} is given. The same pages give the same file.
 */
public final class TrainVeto {

    private static final Boosting BLOCKS = new Boosting(200, 16, 0.06, 5, 3, 0.4, 0.8);
    private static final Path FILE = Path.of("engine/src/main/resources/org/kiosque/engine/extract/veto/veto.model");

    private static final Path LIST = Path.of("docs/extraction-pages.tsv");

    private TrainVeto() {}

    public static void main(String[] args) throws IOException {
        List<Lesson> lessons = GoldPage.SETS.stream()
                .flatMap(set -> GoldPage.of(set).stream())
                .parallel()
                .map(Lesson::of)
                .toList();
        Teacher teacher = new Teacher(BLOCKS);
        List<Veto> folds = teacher.folds(lessons);
        Bounds bounds = Bounds.chosen(lessons, folds);
        System.out.println(bounds);
        List<Veto> bounded = folds.stream().map(bounds::on).toList();
        Trust trust = Trust.of(lessons, bounded);
        report(lessons, bounded, trust);
        if (!List.of(args).contains("--dry")) {
            write(new Model(bounds.on(teacher.learn(lessons)), trust.all()));
            list(lessons);
        }
    }

    /** What the extractor does on each page with the model that has not seen the page's site. */
    private static void report(List<Lesson> lessons, List<Veto> folds, Trust trust) {
        Map<String, TextScores> sets = new TreeMap<>();
        Reliability reliability = new Reliability();
        for (Lesson lesson : lessons) {
            GoldPage page = lesson.page();
            int fold = Teacher.fold(lesson);
            Trees own = trust.folds().get(fold);
            double score = 0;
            double confidence = 0;
            if (Extractor.extract(page.page(), new Model(folds.get(fold), own)) instanceof Article article) {
                confidence = article.confidence();
                score = sets.computeIfAbsent(page.set(), set -> new TextScores())
                        .add(page, page.text(article));
            } else {
                sets.computeIfAbsent(page.set(), set -> new TextScores()).add(page, "");
            }
            reliability.add(confidence, score, Trust.isGood(page, score));
        }
        System.out.println("out of fold, sites apart:");
        sets.forEach((set, scores) -> System.out.printf(Locale.ROOT, "  %-12s %s%n", set, scores));
        reliability.print();
    }

    private static void write(Model model) throws IOException {
        Files.createDirectories(FILE.getParent());
        try (OutputStream out = Files.newOutputStream(FILE)) {
            model.write(out);
        }
        System.out.println("written: " + FILE + ", " + Files.size(FILE) + " bytes");
    }

    /** Which pages the model has learned from, and in which fifth each was judged. */
    private static void list(List<Lesson> lessons) throws IOException {
        StringBuilder list = new StringBuilder("set\tpage\tjudged in fold\n");
        for (Lesson lesson : lessons) {
            list.append(lesson.page().set())
                    .append('\t')
                    .append(lesson.page().id())
                    .append('\t')
                    .append(Teacher.fold(lesson))
                    .append('\n');
        }
        Files.writeString(LIST, list);
    }
}
