package org.kiosque.server.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.kiosque.engine.cluster.Report;
import org.kiosque.engine.cluster.StoryClusterer;
import org.kiosque.server.desk.Reports;
import org.kiosque.server.lines.Console;
import org.kiosque.server.lines.LineFiles;
import org.kiosque.server.lines.LineRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kiosque stories}: which articles tell one story, in whatever language. */
@Command(
        name = "stories",
        mixinStandardHelpOptions = true,
        description = "Puts articles into stories, across publishers and languages.",
        footer = {
            "",
            "A line of the input; \"text\" may be missing:",
            "  {\"id\":\"1\",\"title\":\"…\",\"text\":\"…\",\"language\":\"fr\",",
            "   \"published\":\"2025-08-09T07:43:00+02:00\"}",
            "A line of the output, in the order of the input; a story is named by its first",
            "article:",
            "  {\"id\":\"1\",\"story\":\"1\"}",
            "",
            Articles.ORDER_1,
            Articles.ORDER_2,
            Articles.SAME_IDS_1,
            Articles.SAME_IDS_2,
            "",
            Articles.BAD_1,
            Articles.BAD_2
        })
final class StoriesCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final LineFiles files = new LineFiles();

    StoriesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var run = new LineRun(console, files, "Analysing");
        return run.gather(
                line -> Fields.document(line).map(document -> Reports.of(document, Instant.EPOCH)),
                reports -> clustered(run, reports));
    }

    private static List<ObjectNode> clustered(LineRun run, List<Report> reports) {
        var documents = reports.stream().map(Report::document).toList();
        var ids = Articles.distinctIds(documents);
        var named = IntStream.range(0, reports.size())
                .mapToObj(i -> renamed(reports.get(i), ids.get(i)))
                .toList();
        var stories = Articles.inTimeOrder(
                named,
                Report::document,
                ordered -> run.watched("Clustering", withMoments(ordered), StoryClusterer::cluster));
        return Articles.lines(documents, "story", stories);
    }

    private static Report renamed(Report report, String id) {
        return new Report(Fields.renamed(report.document(), id), report.entities(), report.at());
    }

    /** Gives those that tell no time the time of the one before them. */
    private static List<Report> withMoments(List<Report> reports) {
        var moment = reports.stream()
                .filter(report -> report.document().published() != null)
                .map(Report::at)
                .findFirst()
                .orElse(Instant.EPOCH);
        var timed = new ArrayList<Report>();
        for (var report : reports) {
            moment = report.document().published() == null ? moment : report.at();
            timed.add(new Report(report.document(), report.entities(), moment));
        }
        return timed;
    }
}
