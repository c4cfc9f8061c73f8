package org.kiosque.bench.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.kiosque.engine.extract.Article;
import org.kiosque.engine.extract.Extraction;
import org.kiosque.engine.extract.Extractor;
import org.kiosque.engine.extract.Nothing;

/**
 * Writes all that is extracted from each of the shared pages to a file of its own below a folder, so that {@code diff}
 * tells what a change to the extractor changed, and that one meant only to be faster changed nothing.
 */
public final class Fingerprints {

    private Fingerprints() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        for (String set : GoldPage.SETS) {
            for (GoldPage page : GoldPage.of(set)) {
                String name = set + "-" + page.id().replaceAll("[^\\w.-]", "_") + ".txt";
                Files.writeString(folder.resolve(name), written(Extractor.extract(page.page())));
            }
        }
    }

    private static String written(Extraction extraction) {
        return switch (extraction) {
            case Article article ->
                String.join(
                                "\n",
                                article.toString().replaceFirst(", reasons=\\{.*", ""),
                                new TreeMap<>(article.reasons()).toString(),
                                article.blocks().toString())
                        .replace("], ", "],\n")
                        .replace(", text=", ",\ntext=");
            case Nothing nothing -> nothing.toString();
        };
    }
}
