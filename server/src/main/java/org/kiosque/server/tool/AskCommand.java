package org.kiosque.server.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.answer.Answer;
import org.kiosque.engine.answer.Answerer;
import org.kiosque.engine.answer.Citation;
import org.kiosque.engine.text.Document;
import org.kiosque.server.json.Json;
import org.kiosque.server.lines.Console;
import org.kiosque.server.lines.LineFiles;
import org.kiosque.server.lines.LineRun;
import org.kiosque.server.lines.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kiosque ask}: answers that are sentences of the articles, or none. */
@Command(
        name = "ask",
        mixinStandardHelpOptions = true,
        description = "Answers questions with sentences of the articles, word for word, or says that they don't tell.",
        footer = {
            "",
            "A line of the articles (--in):",
            "  {\"id\":\"a1\",\"title\":\"…\",\"text\":\"…\",\"language\":\"fr\",",
            "   \"published\":\"2025-08-09T07:43:00+02:00\"}",
            "A line of the questions (--questions):",
            "  {\"id\":\"q1\",\"question\":\"Où se rencontrent les deux présidents ?\"}",
            "A line of the output, in the order of the questions:",
            "  {\"id\":\"q1\",\"answer\":\"…\",\"citations\":[{\"article\":\"a1\",\"start\":0,\"end\":62,",
            "   \"text\":\"…\"}],\"nearest\":[]}",
            "Where the articles don't tell, \"answer\" is null and \"nearest\" holds what came",
            "closest, like the citations. \"start\" and \"end\" count the Unicode code points",
            "of the article's text.",
            "",
            Articles.BAD_1,
            Articles.BAD_2
        })
final class AskCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final LineFiles files = new LineFiles();

    @Option(
            names = "--questions",
            paramLabel = "FILE",
            required = true,
            description = "The questions, plain or gzipped; - is standard input where --in is a file.")
    private String questions = "";

    AskCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var run = new LineRun(console, files, "Reading");
        return run.translate(
                () -> files.further(questions, "questions", console), "Answering", AskCommand::article, read -> {
                    var answerer = Answerer.over(run.distinct(read, Document::id));
                    return line -> answered(line, answerer);
                });
    }

    private static Outcome<Document> article(ObjectNode line) {
        return Fields.document(line).map(Fields::withLanguage);
    }

    private static Outcome<ObjectNode> answered(ObjectNode line, Answerer answerer) {
        return Fields.id(line)
                .then(id -> Fields.text(line, "question")
                        .then(question -> question.isBlank()
                                ? Outcome.bad("no \"question\"")
                                : Outcome.good(answered(id, answerer.answer(question)))));
    }

    private static ObjectNode answered(String id, Answer answer) {
        return switch (answer) {
            case Answer.Found found -> line(id, found.text(), found.citations(), List.of());
            case Answer.NotInSources none -> line(id, null, List.of(), none.nearest());
        };
    }

    private static ObjectNode line(
            String id, @Nullable String answer, List<Citation> citations, List<Citation> nearest) {
        ObjectNode line = Fields.named(id).put("answer", answer);
        line.set("citations", Json.mapper().valueToTree(citations));
        line.set("nearest", Json.mapper().valueToTree(nearest));
        return line;
    }
}
