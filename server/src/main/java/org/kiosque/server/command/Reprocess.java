package org.kiosque.server.command;

import java.time.Clock;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.kiosque.server.Kiosque;
import org.kiosque.server.fetch.Fetcher;
import org.kiosque.server.ingest.Indexing;
import org.kiosque.server.ingest.Newsroom;
import org.kiosque.server.ingest.Reprocessing;
import org.kiosque.server.store.Shelf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "reprocess",
        description = "Extracts and enriches all stored articles again from the pages that were kept, as after an"
                + " update. The server must not run meanwhile.",
        mixinStandardHelpOptions = true)
final class Reprocess implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Override
    public Integer call() {
        try (var kiosque = Kiosque.open(new Kiosque.Options(
                data.folder(), Clock.systemUTC(), Fetcher.Options.DEFAULT, Newsroom.Options.DEFAULT))) {
            var shelf = new Shelf(kiosque.store());
            int renewed;
            try (var bar = new ProgressBarBuilder()
                    .setTaskName("Articles")
                    .setInitialMax(shelf.size())
                    .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                    .build()) {
                renewed = new Reprocessing(kiosque.store()).run(bar::stepTo);
            }
            new Indexing(shelf, kiosque.index()).catchUp();
            spec.commandLine().getOut().println(renewed + " of " + shelf.size() + " articles made anew");
        }
        return 0;
    }
}
