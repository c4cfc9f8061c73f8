package org.kiosque.server.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.extract.Article;
import org.kiosque.engine.extract.Extraction;
import org.kiosque.engine.extract.Extractor;
import org.kiosque.engine.extract.Nothing;
import org.kiosque.engine.extract.Page;
import org.kiosque.engine.site.SiteRules;
import org.kiosque.server.fetch.Ask;
import org.kiosque.server.json.Json;
import org.kiosque.server.lines.Console;
import org.kiosque.server.lines.LineFiles;
import org.kiosque.server.lines.LineRun;
import org.kiosque.server.lines.Outcome;
import org.kiosque.server.rules.RuleFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kiosque extract}: the article of a page, or of every page of a manifest. */
@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        description = "Finds the article of a page, or of every page that a manifest names.",
        footer = {
            "",
            "A line of the manifest (--in); \"file\" is relative to the manifest and may be",
            "gzipped:",
            "  {\"id\":\"1\",\"url\":\"https://example.org/a\",\"file\":\"pages/1.html.gz\"}",
            "A line of the output; what is not known is null, paragraphs in \"text\" are",
            "parted by an empty line:",
            "  {\"id\":\"1\",\"url\":\"https://example.org/a\",\"title\":\"…\",\"standfirst\":null,",
            "   \"byline\":[\"…\"],\"published\":\"2025-08-09T07:43:00+02:00\",\"modified\":null,",
            "   \"language\":\"fr\",\"publisher\":\"…\",\"text\":\"…\",",
            "   \"blocks\":[{\"type\":\"paragraph\",\"text\":\"…\",\"html\":\"…\"}],",
            "   \"images\":[{\"url\":\"…\"}],\"tags\":[\"…\"],\"paywalled\":false,\"confidence\":0.9}",
            "A block is a paragraph, heading, quote, list, table, image, embed or live.",
            "Where there is no article:",
            "  {\"id\":\"1\",\"nothing\":\"the reason\"}",
            "",
            Articles.BAD_1,
            Articles.BAD_2
        })
final class ExtractCommand implements Callable<Integer> {

    private static final List<String> PROMISED = List.of(
            "url",
            "title",
            "standfirst",
            "byline",
            "published",
            "modified",
            "language",
            "publisher",
            "text",
            "blocks",
            "images",
            "tags",
            "paywalled",
            "confidence");

    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Mixin
    private final LineFiles files = new LineFiles();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FILE|URL|-",
            description = "One page; - is standard input. Without it, the manifest is read.")
    private @Nullable String source;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "The address that the page of a file or of standard input came from.")
    private @Nullable String url;

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "Rules for publishers: a folder with files that end in .rules.")
    private @Nullable Path rules;

    @Option(
            names = "--learn",
            description = "Reads the manifest twice: learns what recurs on the articles of each host, then leaves it"
                    + " out.")
    private boolean learn;

    ExtractCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var known = rules();
        var run = new LineRun(console, files, learn ? "Learning" : "Extracting");
        String one = source;
        if (one == null) {
            Path folder = files.folder();
            return learn ? learned(run, folder, known) : run.translate(line -> entry(line, folder, known));
        }
        if (learn || command.commandLine().getParseResult().hasMatchedOption("--in")) {
            throw wrong("Either one page or " + (learn ? "--learn" : "--in") + ", not both");
        }
        return run.single(() -> Pages.find(one, url, Ask::page, console)
                .map(page -> Json.write(line(one, Extractor.extract(page, known)))));
    }

    private SiteRules rules() {
        Path folder = rules;
        if (folder == null) {
            return SiteRules.NONE;
        }
        if (!Files.isDirectory(folder)) {
            throw wrong("There is no folder " + folder);
        }
        try {
            return RuleFolder.read(folder);
        } catch (RuleFolder.FaultyRulesException e) {
            throw wrong(e.getMessage());
        }
    }

    private ParameterException wrong(@Nullable String what) {
        return new ParameterException(command.commandLine(), String.valueOf(what));
    }

    private int learned(LineRun run, Path folder, SiteRules known) {
        if (!command.commandLine().getParseResult().hasMatchedOption("--in")) {
            throw wrong("--learn reads twice: name a manifest with --in");
        }
        return run.translate(
                () -> files.input(console), "Extracting", line -> Outcome.good(lesson(line, folder, known)), read -> {
                    var templates = HostTemplates.of(read.stream()
                            .flatMap(lesson -> lesson.value().stream())
                            .toList());
                    return line -> page(line, folder)
                            .then(page -> Fields.id(line)
                                    .map(id -> line(id, cleaned(Extractor.extract(page, known), templates))));
                });
    }

    /** What a line's page teaches; a bad line teaches nothing and is reported when it is extracted. */
    private static Optional<HostTemplates.Lesson> lesson(ObjectNode line, Path folder, SiteRules known) {
        return page(line, folder) instanceof Outcome.Good<Page>(Page page)
                        && Extractor.extract(page, known) instanceof Article article
                ? Optional.of(HostTemplates.Lesson.of(article))
                : Optional.empty();
    }

    private static Extraction cleaned(Extraction extraction, HostTemplates templates) {
        return switch (extraction) {
            case Article article -> templates.cleaned(article);
            case Nothing nothing -> nothing;
        };
    }

    private static Outcome<ObjectNode> entry(ObjectNode line, Path folder, SiteRules known) {
        return Fields.id(line).then(id -> page(line, folder).map(page -> line(id, Extractor.extract(page, known))));
    }

    private static Outcome<Page> page(ObjectNode line, Path folder) {
        return Fields.text(line, "file")
                .then(file -> file.isEmpty() ? Outcome.bad("no \"file\"") : Fields.path(folder, file))
                .then(path -> Fields.text(line, "url")
                        .then(url -> url.isEmpty() ? Outcome.good(path.toUri()) : Fields.address(url))
                        .then(url -> Pages.read(path, url)));
    }

    private static ObjectNode line(String id, Extraction extraction) {
        return switch (extraction) {
            case Article article -> line(id, article);
            case Nothing nothing -> Fields.named(id).put("nothing", nothing.reason());
        };
    }

    /** The fields that are promised come first, in the order of the promise, and null where they are not known. */
    private static ObjectNode line(String id, Article article) {
        ObjectNode found = Json.mapper().valueToTree(article);
        ObjectNode line = Fields.named(id);
        PROMISED.forEach(name -> line.set(name, found.get(name)));
        found.properties().forEach(field -> line.putIfAbsent(field.getKey(), field.getValue()));
        return line;
    }
}
