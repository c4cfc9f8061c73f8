package org.kiosque.server.command;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.kiosque.server.Kiosque;
import org.kiosque.server.fetch.Fetcher;
import org.kiosque.server.ingest.Indexing;
import org.kiosque.server.ingest.Meanings;
import org.kiosque.server.ingest.Newsroom;
import org.kiosque.server.ingest.Reprocessing;
import org.kiosque.server.ingest.StoryRun;
import org.kiosque.server.lines.Console;
import org.kiosque.server.lines.Progress;
import org.kiosque.server.store.Shelf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "reprocess",
        description = "Extracts and enriches all stored articles again from the pages that were kept, as after an"
                + " update. The server must not run meanwhile.",
        mixinStandardHelpOptions = true)
final class Reprocess implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Option(
            names = "--stories",
            description = "Only put all articles into stories again, and do again what was decided by hand.")
    private boolean stories;

    Reprocess(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (var kiosque = Kiosque.open(new Kiosque.Options(
                data.folder(), Clock.systemUTC(), Fetcher.Options.DEFAULT, Newsroom.Options.DEFAULT))) {
            var shelf = new Shelf(kiosque.store());
            if (stories) {
                return putIntoStories(kiosque, shelf);
            }
            var reprocessing = new Reprocessing(kiosque.store(), kiosque.house());
            try (var progress = new Progress(console, "Pages learned from", shelf::size)) {
                reprocessing.learn(done -> progress.step());
            }
            int renewed;
            try (var progress = new Progress(console, "Articles", shelf::size)) {
                renewed = reprocessing.run(done -> progress.step());
            }
            new Indexing(shelf, kiosque.index()).catchUp();
            spec.commandLine().getOut().println(renewed + " of " + shelf.size() + " articles made anew");
        }
        return 0;
    }

    private int putIntoStories(Kiosque kiosque, Shelf shelf) {
        var encoder = kiosque.house().encoder();
        if (encoder != null) {
            try (var progress = new Progress(console, "Meanings", shelf::size)) {
                Meanings.complete(kiosque.store(), encoder, done -> progress.step());
            }
        }
        int moved;
        try (var progress = new Progress(console, "Articles", shelf::size)) {
            moved = new StoryRun(kiosque.store()).run(done -> progress.step());
        }
        new Indexing(shelf, kiosque.index()).catchUp();
        spec.commandLine().getOut().println(moved + " of " + shelf.size() + " articles are in another story now");
        return 0;
    }
}
