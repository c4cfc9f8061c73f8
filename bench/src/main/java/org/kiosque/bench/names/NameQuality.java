package org.kiosque.bench.names;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Measures names on articles written for it: those that the rules were made with, and those that came after. */
public final class NameQuality {

    private static final Path CASES = Path.of("engine/src/test/resources/org/kiosque/engine/enrich-names");

    private NameQuality() {}

    public static void main(String[] args) throws IOException {
        boolean list = List.of(args).contains("--list");
        for (String half : List.of("tuned", "frozen")) {
            for (String language : List.of("fr", "en")) {
                NameScores scores = new NameScores(list);
                for (MarkedArticle article : MarkedArticle.in(CASES.resolve(half))) {
                    if (article.language().equals(language)) {
                        scores.add(article);
                    }
                }
                System.out.println(half + " " + language + ": " + scores);
            }
        }
    }
}
