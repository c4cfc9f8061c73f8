package org.kiosque.server.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kiosque.server.fetch.Fetcher;
import org.kiosque.server.follow.Following;
import org.kiosque.server.lines.Console;
import org.kiosque.server.store.Shelf;
import org.kiosque.server.store.Store;
import org.kiosque.server.store.Subscriptions;
import org.kiosque.server.warc.PageExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "export",
        description = "Writes the followed feeds as OPML 2.0 to standard output; with --warc, the pages that articles"
                + " came from to a web archive. Works while the server runs, too.",
        mixinStandardHelpOptions = true)
final class Export implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Option(
            names = "--warc",
            paramLabel = "FILE.warc.gz",
            description = "Write every page that a version of an article came from to this file as gzipped WARC 1.1; -"
                    + " for standard output.")
    private @Nullable String archive;

    Export(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (var store = Store.open(data.folder())) {
            if (archive == null) {
                writeFeeds(store);
            } else {
                writePages(store, archive);
            }
        }
        return 0;
    }

    private void writeFeeds(Store store) {
        var clock = Clock.systemUTC();
        try (var fetcher = new Fetcher(Fetcher.Options.DEFAULT, clock)) {
            spec.commandLine().getOut().println(new Following(new Subscriptions(store), fetcher, clock).exportOpml());
        }
    }

    private void writePages(Store store, String file) throws IOException {
        var export = new PageExport(new Shelf(store), console, Clock.systemUTC());
        int pages = file.equals("-") ? export.write(console.out()) : export.write(Path.of(file));
        spec.commandLine().getErr().println(pages + " pages written");
    }
}
