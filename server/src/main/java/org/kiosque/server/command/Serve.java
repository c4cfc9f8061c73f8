package org.kiosque.server.command;

import java.net.URI;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kiosque.server.Kiosque;
import org.kiosque.server.ingest.Newsroom;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        description = "Follows your feeds and serves the site. Empty at first: its first page says how to begin.",
        mixinStandardHelpOptions = true)
final class Serve implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Mixin
    private WebOptions web;

    @Mixin
    private FetchOptions fetching;

    @Mixin
    private ModelChoice model;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description =
                    "The address at which others reach this site. Hubs (WebSub) are then asked to tell what is new"
                            + " at URL/websub/…, and the feeds that they tell of are hardly visited any more.")
    private @Nullable URI publicUrl;

    @Override
    public Integer call() {
        var kiosque = Kiosque.open(new Kiosque.Options(
                data.folder(), Clock.systemDefaultZone(), fetching.options(), Newsroom.Options.DEFAULT));
        model.options().ifPresent(kiosque::write);
        return new WebServer(kiosque, web, spec.commandLine().getErr()).run(port -> opened(kiosque, port));
    }

    private void opened(Kiosque kiosque, int port) {
        if (publicUrl != null) {
            kiosque.subscribe(publicUrl);
        }
        spec.commandLine()
                .getOut()
                .println("Kiosque is open at http://localhost:" + port + "/ (data in " + data.folder()
                        + "; Ctrl-C stops)");
    }
}
