package org.kiosque.server.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.Callable;
import org.kiosque.engine.enrich.Analyzer;
import org.kiosque.engine.enrich.analysis.Analysis;
import org.kiosque.engine.text.Document;
import org.kiosque.server.json.Json;
import org.kiosque.server.lines.Console;
import org.kiosque.server.lines.LineFiles;
import org.kiosque.server.lines.LineRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kiosque analyze}: what articles say, each piece with its place. */
@Command(
        name = "analyze",
        mixinStandardHelpOptions = true,
        description =
                "Finds what articles say: hashtags, key phrases, names, quotes, dates, numbers, positions, a summary.",
        footer = {
            "",
            "A line of the input; title or text may be missing, the others are optional:",
            "  {\"id\":\"1\",\"title\":\"…\",\"text\":\"…\",\"language\":\"fr\",",
            "   \"published\":\"2025-08-09T07:43:00+02:00\",\"url\":\"…\",\"publisher\":\"…\"}",
            "A line of the output, in the order of the input:",
            "  {\"id\":\"1\",\"language\":\"fr\",",
            "   \"hashtags\":[{\"tag\":\"#DonaldTrump\",\"label\":\"Donald Trump\",\"type\":\"person\",",
            "     \"entity\":\"…\",\"score\":0.9}],",
            "   \"keyphrases\":[{\"phrase\":\"…\",\"score\":0.8}],",
            "   \"entities\":[{\"label\":\"…\",\"type\":\"place\",\"entity\":\"…\",",
            "     \"mentions\":[{\"text\":\"…\",\"start\":3,\"end\":9}]}],",
            "   \"quotes\":[{\"text\":\"…\",\"start\":40,\"end\":95,\"kind\":\"direct\",",
            "     \"speaker\":{\"label\":\"…\",\"entity\":\"…\",\"text\":\"…\",\"start\":100,\"end\":112},",
            "     \"cue\":\"a déclaré\"}],",
            "   \"dates\":[{\"text\":\"vendredi\",\"start\":9,\"end\":17,\"value\":\"2025-08-15\",",
            "     \"granularity\":\"day\"}],",
            "   \"numbers\":[{\"text\":\"50 millions de dollars\",\"start\":5,\"end\":27,",
            "     \"value\":5.0E7,\"unit\":\"USD\",\"approximate\":false}],",
            "   \"positions\":[{\"actor\":\"…\",\"stance\":\"refuse\",\"what\":\"…\",",
            "     \"start\":20,\"end\":60}],",
            "   \"summary\":[{\"text\":\"…\",\"start\":0,\"end\":80}]}",
            "\"start\" and \"end\" count the Unicode code points of \"text\", or of \"title\" where",
            "\"in\":\"title\" says so. What is not known is null or left out.",
            "",
            Articles.BAD_1,
            Articles.BAD_2
        })
final class AnalyzeCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final LineFiles files = new LineFiles();

    AnalyzeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return new LineRun(console, files, "Analysing")
                .translate(line -> Fields.document(line).map(AnalyzeCommand::analyzed));
    }

    private static ObjectNode analyzed(Document document) {
        Analysis analysis = Analyzer.analyze(document);
        ObjectNode line = Fields.named(document.id());
        line.put("language", analysis.language());
        return line.setAll(Json.mapper().<ObjectNode>valueToTree(analysis));
    }
}
