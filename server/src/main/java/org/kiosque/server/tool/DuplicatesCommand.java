package org.kiosque.server.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.kiosque.engine.copies.Duplicates;
import org.kiosque.engine.text.Document;
import org.kiosque.server.lines.Console;
import org.kiosque.server.lines.LineFiles;
import org.kiosque.server.lines.LineRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kiosque duplicates}: which articles are one text. */
@Command(
        name = "duplicates",
        mixinStandardHelpOptions = true,
        description = "Groups articles that are one text: copies, cut copies, rewrites and translations of a dispatch.",
        footer = {
            "",
            "A line of the input:",
            "  {\"id\":\"1\",\"title\":\"…\",\"text\":\"…\",\"language\":\"fr\",",
            "   \"published\":\"2025-08-09T07:43:00+02:00\"}",
            "A line of the output, in the order of the input; a group is named by its first",
            "article:",
            "  {\"id\":\"1\",\"group\":\"1\"}",
            "",
            Articles.ORDER_1,
            Articles.ORDER_2,
            Articles.SAME_IDS_1,
            Articles.SAME_IDS_2,
            "",
            Articles.BAD_1,
            Articles.BAD_2
        })
final class DuplicatesCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final LineFiles files = new LineFiles();

    DuplicatesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var run = new LineRun(console, files, "Reading");
        return run.gather(Fields::document, documents -> grouped(run, documents));
    }

    private static List<ObjectNode> grouped(LineRun run, List<Document> documents) {
        var ids = Articles.distinctIds(documents);
        var named = IntStream.range(0, documents.size())
                .mapToObj(i -> Fields.renamed(documents.get(i), ids.get(i)))
                .toList();
        var groups = Articles.inTimeOrder(
                named, document -> document, ordered -> run.watched("Grouping", ordered, Duplicates::group));
        return Articles.lines(documents, "group", groups);
    }
}
