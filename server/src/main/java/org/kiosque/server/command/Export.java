package org.kiosque.server.command;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.kiosque.server.fetch.Fetcher;
import org.kiosque.server.follow.Following;
import org.kiosque.server.store.Store;
import org.kiosque.server.store.Subscriptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "export",
        description = "Writes the followed feeds as OPML 2.0 to standard output.",
        mixinStandardHelpOptions = true)
final class Export implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Override
    public Integer call() {
        var clock = Clock.systemUTC();
        try (var store = Store.open(data.folder());
                var fetcher = new Fetcher(Fetcher.Options.DEFAULT, clock)) {
            spec.commandLine().getOut().println(new Following(new Subscriptions(store), fetcher, clock).exportOpml());
        }
        return 0;
    }
}
