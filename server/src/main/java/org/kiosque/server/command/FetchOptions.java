package org.kiosque.server.command;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kiosque.server.fetch.Fetcher;
import org.kiosque.server.fetch.Proxies;
import picocli.CommandLine.Option;

/** How to fetch. */
final class FetchOptions {

    @Option(
            names = "--allow",
            paramLabel = "HOST:PORT",
            description = "Fetch from this host although it is inside your own network; *.NAME:PORT stands for all"
                    + " hosts below a name. Can be repeated. Nothing inside is fetched otherwise.")
    private List<String> allowed = List.of();

    @Option(
            names = "--contact",
            paramLabel = "URL",
            description = "A page or mail address where publishers reach you; it is sent with every request.")
    private @Nullable String contact;

    @Option(
            names = "--pause",
            paramLabel = "MILLIS",
            defaultValue = "1000",
            description = "The pause between two pages of one host. Default: ${DEFAULT-VALUE}")
    private long pauseMillis;

    @Option(
            names = "--proxy",
            paramLabel = "URL",
            description = "Fetch through http://HOST:PORT; \"none\" for straight. Default: what"
                    + " HTTPS_PROXY, HTTP_PROXY and NO_PROXY say.")
    private @Nullable String proxy;

    Fetcher.Options options() {
        return options(Set.of());
    }

    Fetcher.Options options(Set<String> alsoAllowed) {
        Set<String> all = new HashSet<>(alsoAllowed);
        all.addAll(allowed);
        return new Fetcher.Options(
                contact,
                all,
                Duration.ofMillis(pauseMillis),
                Fetcher.Options.DEFAULT.time(),
                Proxies.of(proxy, System.getenv()));
    }
}
