package org.kiosque.server.command;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.kiosque.engine.feed.discover.Offer;
import org.kiosque.server.fetch.Fetcher;
import org.kiosque.server.follow.Following;
import org.kiosque.server.store.Store;
import org.kiosque.server.store.Subscriptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "add",
        description =
                "Follows a feed, the feed that a site offers, or the links of a page that has none. Works while the"
                        + " server runs, too.",
        mixinStandardHelpOptions = true)
final class Add implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Mixin
    private FetchOptions fetching;

    @Parameters(
            paramLabel = "URL|NAME",
            arity = "1..*",
            description = "Addresses of feeds or sites, or names of publishers as the catalogue has them.")
    private List<String> addresses;

    @Override
    public Integer call() {
        var clock = Clock.systemUTC();
        int refused = 0;
        try (var store = Store.open(data.folder());
                var fetcher = new Fetcher(fetching.options(), clock)) {
            var following = new Following(new Subscriptions(store), fetcher, clock);
            for (String address : addresses) {
                refused += add(following, address) ? 0 : 1;
            }
        }
        return refused == 0 ? 0 : 1;
    }

    private boolean add(Following following, String address) {
        var out = spec.commandLine().getOut();
        return switch (following.follow(address)) {
            case Following.Outcome.Followed followed -> {
                out.println("Following " + followed.feed() + (followed.page() ? " (the links of its page)" : ""));
                offers("The page offers more:", followed.others());
                yield true;
            }
            case Following.Outcome.Known known -> {
                out.println("Already following " + known.feed());
                yield true;
            }
            case Following.Outcome.Choice choice -> {
                spec.commandLine().getErr().println(address + ": the page offers several feeds; add the one you want");
                offers("", choice.offers());
                yield false;
            }
            case Following.Outcome.Refused refused -> {
                spec.commandLine().getErr().println(address + ": " + words(refused.reason()));
                yield false;
            }
        };
    }

    private void offers(String head, List<Offer> offers) {
        var out = spec.commandLine().getOut();
        if (!offers.isEmpty() && !head.isEmpty()) {
            out.println(head);
        }
        offers.forEach(
                offer -> out.println("  " + offer.url() + (offer.title().isEmpty() ? "" : "  " + offer.title())));
    }

    private static String words(Following.Reason reason) {
        return switch (reason) {
            case NOT_AN_ADDRESS -> "this is not an address of the web (http or https)";
            case FORBIDDEN ->
                "the address may not be fetched: the server refuses, or it is inside your own network"
                        + " (then --allow HOST:PORT lifts that)";
            case UNREACHABLE -> "the server does not answer; try again later";
            case NO_FEED -> "there is no feed at this address, its page names none and lists no articles";
            case SITE_WITHOUT_FEEDS ->
                "this site offers no feeds; look for the publisher's own site, or the podcast's at another directory";
        };
    }
}
