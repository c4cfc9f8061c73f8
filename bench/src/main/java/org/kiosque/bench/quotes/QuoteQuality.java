package org.kiosque.bench.quotes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Measures quotes and their speakers on the golden sets written here and on PolNeAR's direct quotations. */
public final class QuoteQuality {

    private QuoteQuality() {}

    /** Arguments are names of sets ({@code polnear} too); {@code --list} tells each miss. */
    public static void main(String[] args) throws IOException {
        List<String> wanted =
                Stream.of(args).filter(arg -> !arg.startsWith("--")).toList();
        boolean list = List.of(args).contains("--list");
        for (String set : sets()) {
            if (wanted.isEmpty() || wanted.contains(set)) {
                System.out.println(
                        set + ": " + QuoteScores.of(MarkedArticle.set(set), list ? System.out::println : miss -> {}));
            }
        }
        if (wanted.isEmpty() || wanted.contains("polnear")) {
            Polnear.print(list);
        }
    }

    private static List<String> sets() throws IOException {
        try (Stream<Path> folders = Files.list(MarkedArticle.folder())) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
