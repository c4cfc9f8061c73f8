package org.kiosque.server.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.Callable;
import org.kiosque.engine.cluster.Similarity;
import org.kiosque.engine.text.Document;
import org.kiosque.server.lines.Console;
import org.kiosque.server.lines.LineFiles;
import org.kiosque.server.lines.LineRun;
import org.kiosque.server.lines.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kiosque similar}: how much two articles tell the same. */
@Command(
        name = "similar",
        mixinStandardHelpOptions = true,
        description = "Tells how much the two articles of a pair tell the same, from 0 to 1.",
        footer = {
            "",
            "A line of the input; \"language\" may stand in the articles or beside them:",
            "  {\"id\":\"1\",\"language\":\"fr\",\"a\":{\"title\":\"…\",\"text\":\"…\"},",
            "   \"b\":{\"title\":\"…\",\"text\":\"…\"}}",
            "A line of the output, in the order of the input:",
            "  {\"id\":\"1\",\"score\":0.71}",
            "",
            "Rare words count more than common ones; how rare a word is, is learned from",
            "all pairs first.",
            "",
            Articles.BAD_1,
            Articles.BAD_2
        })
final class SimilarCommand implements Callable<Integer> {

    private static final double DECIMALS = 1e6;

    private final Console console;

    @Mixin
    private final LineFiles files = new LineFiles();

    SimilarCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var run = new LineRun(console, files, "Reading");
        return run.gather(Pair::read, pairs -> {
            var similarity = learned(pairs);
            return run.watched("Comparing", pairs, all -> scored(all, similarity));
        });
    }

    private static Similarity learned(List<Pair> pairs) {
        var similarity = new Similarity();
        for (var pair : pairs) {
            similarity.learn(pair.a());
            similarity.learn(pair.b());
        }
        return similarity;
    }

    private static List<ObjectNode> scored(List<Pair> pairs, Similarity similarity) {
        return pairs.stream()
                .map(pair -> Fields.named(pair.id()).put("score", rounded(similarity.score(pair.a(), pair.b()))))
                .toList();
    }

    private static double rounded(double score) {
        return Math.round(score * DECIMALS) / DECIMALS;
    }

    private record Pair(String id, Document a, Document b) {

        static Outcome<Pair> read(ObjectNode line) {
            return Fields.id(line)
                    .then(id ->
                            side(id, line, "a").then(a -> side(id, line, "b").map(b -> new Pair(id, a, b))));
        }

        private static Outcome<Document> side(String id, ObjectNode line, String name) {
            if (!(line.get(name) instanceof ObjectNode article)) {
                return Outcome.bad("no article \"" + name + "\"");
            }
            var language = line.get("language");
            if (language != null && !article.has("language")) {
                article.set("language", language);
            }
            return Fields.document(id + "/" + name, article).map(Fields::withLanguage);
        }
    }
}
