package org.kiosque.bench.names;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An article whose names are marked in its text: {@code [surface|type|label]}, where the label is {@code =} for the
 * surface itself, another name by which the gazetteer should show it, or begins with {@code -} where no gazetteer can
 * know it. {@code {the president|name}} marks what stands for a person. A part before {@code ~} repeats what is written
 * and only the part behind it is the name.
 *
 * @param name its folder's
 */
record MarkedArticle(String name, String title, String text, List<Gold> names, List<Gold> epithets) {

    private static final Pattern MARK =
            Pattern.compile("\\[([^|\\]]+)\\|([PLOEW])\\|([^\\]]+)]|\\{([^|}]+)\\|([^}]+)}");

    /**
     * A marked place.
     *
     * @param start in UTF-16 units
     * @param label the name of whom or what is meant
     */
    record Gold(int start, int end, String type, String label, boolean linkable) {}

    String language() {
        return name.substring(0, 2);
    }

    /** The articles of a folder of folders. */
    static List<MarkedArticle> in(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> paths = Files.list(folder)) {
            files = paths.sorted().toList();
        }
        List<MarkedArticle> articles = new ArrayList<>();
        for (Path file : files) {
            articles.add(parse(file.getFileName().toString(), Files.readString(file.resolve("article.txt"))));
        }
        return articles;
    }

    private static MarkedArticle parse(String name, String content) {
        int line = content.indexOf('\n');
        String marked = content.substring(line).strip();
        StringBuilder text = new StringBuilder();
        List<Gold> names = new ArrayList<>();
        List<Gold> epithets = new ArrayList<>();
        Matcher matcher = MARK.matcher(marked);
        int at = 0;
        while (matcher.find()) {
            text.append(marked, at, matcher.start());
            at = matcher.end();
            boolean isName = matcher.group(1) != null;
            String written = isName ? matcher.group(1) : matcher.group(4);
            int tilde = written.indexOf('~');
            String surface = tilde < 0 ? written : written.substring(tilde + 1);
            text.append(tilde < 0 ? written : written.substring(0, tilde));
            String label = isName ? matcher.group(3) : matcher.group(5);
            boolean linkable = !label.startsWith("-");
            String told = linkable ? label : label.substring(1);
            Gold gold = new Gold(
                    text.length() - surface.length(),
                    text.length(),
                    isName ? matcher.group(2) : "P",
                    told.isEmpty() || told.equals("=") ? surface : told,
                    linkable);
            (isName ? names : epithets).add(gold);
        }
        text.append(marked.substring(at));
        return new MarkedArticle(name, content.substring(0, line).strip(), text.toString(), names, epithets);
    }
}
