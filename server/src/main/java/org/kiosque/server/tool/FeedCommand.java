package org.kiosque.server.tool;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.extract.Page;
import org.kiosque.engine.feed.Feed;
import org.kiosque.engine.feed.FeedParser;
import org.kiosque.engine.feed.JsonFeed;
import org.kiosque.engine.feed.NotAFeed;
import org.kiosque.server.fetch.Ask;
import org.kiosque.server.lines.Console;
import org.kiosque.server.lines.LineFiles;
import org.kiosque.server.lines.LineRun;
import org.kiosque.server.lines.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kiosque feed}: a feed of any format as JSON Feed 1.1. */
@Command(
        name = "feed",
        mixinStandardHelpOptions = true,
        description = "Reads a feed of any format (RSS, Atom, JSON Feed, sitemaps) and writes it as JSON Feed 1.1.",
        footer = {
            "",
            "The output is one JSON object (https://jsonfeed.org/version/1.1):",
            "  {\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"…\",",
            "   \"home_page_url\":\"…\",\"items\":[{\"id\":\"…\",\"url\":\"…\",\"title\":\"…\",",
            "   \"date_published\":\"2025-08-09T07:43:00+02:00\"}]}",
            "",
            "What was mended is told on standard error. The exit code is 1 where there is",
            "no feed."
        })
final class FeedCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final LineFiles files = new LineFiles();

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE|URL|-", description = "The feed, as --in.")
    private @Nullable String source;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "The address that a file or standard input came from; relative addresses start there.")
    private @Nullable String url;

    FeedCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String name = source == null ? files.name() : source;
        return new LineRun(console, files, "Reading")
                .single(() -> Pages.find(name, url, address -> Ask.feed(address, null, null), console)
                        .then(this::read));
    }

    private Outcome<String> read(Page page) {
        return switch (FeedParser.parse(page.body(), page.contentType(), page.url())) {
            case Feed feed -> {
                feed.warnings().forEach(warning -> console.err().println("mended: " + warning));
                yield Outcome.good(JsonFeed.write(feed));
            }
            case NotAFeed none -> Outcome.bad("no feed: " + none.reason());
        };
    }
}
