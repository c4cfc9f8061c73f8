package org.kiosque.server.follow;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.kiosque.engine.feed.NotAnOpml;
import org.kiosque.engine.feed.Opml;
import org.kiosque.engine.feed.discover.Offer;
import org.kiosque.engine.feed.discover.Pasted;
import org.kiosque.server.catalogue.Catalogue;
import org.kiosque.server.catalogue.Source;
import org.kiosque.server.fetch.Fetcher;
import org.kiosque.server.json.Json;
import org.kiosque.server.store.Subscriptions;

/** Takes up feeds that a reader wants to follow, and tells which are. */
public final class Following {

    private static final int LONGEST_ADDRESS = 2000;

    /** After this no further address is asked; the one that is being asked has its own limit. */
    private static final Duration LONGEST_SEARCH = Duration.ofSeconds(45);

    private final Subscriptions subscriptions;
    private final Fetcher fetcher;
    private final Clock clock;

    public Following(Subscriptions subscriptions, Fetcher fetcher, Clock clock) {
        this.subscriptions = subscriptions;
        this.fetcher = fetcher;
        this.clock = clock;
    }

    /** What became of an address. */
    public sealed interface Outcome {

        /**
         * A new feed is followed.
         *
         * @param feed its title or, where unknown, its address
         * @param page whether there is no feed and the page itself is watched
         * @param others what else the page offers
         */
        record Followed(String feed, boolean page, List<Offer> others) implements Outcome {

            public Followed {
                others = List.copyOf(others);
            }
        }

        /** It was followed already. */
        record Known(String feed) implements Outcome {}

        /** The page offers several feeds, and the reader must say which. */
        record Choice(List<Offer> offers) implements Outcome {

            public Choice {
                offers = List.copyOf(offers);
            }
        }

        record Refused(Reason reason) implements Outcome {}
    }

    /** Why an address can't be followed. */
    public enum Reason {
        NOT_AN_ADDRESS,
        FORBIDDEN,
        UNREACHABLE,
        NO_FEED,
        SITE_WITHOUT_FEEDS
    }

    /** What became of a list. */
    public sealed interface Importing {

        /**
         * The list was read.
         *
         * @param added feeds that are new
         * @param known feeds that were followed already
         */
        record Imported(int added, int known) implements Importing {}

        record NotOpml(String reason) implements Importing {}
    }

    /** Follows a feed, or the best one that a page or a publisher of the catalogue leads to. */
    public Outcome follow(String address) {
        var urls = meant(address);
        if (urls.isEmpty()) {
            return new Outcome.Refused(Reason.NOT_AN_ADDRESS);
        }
        return switch (new Discovery(new Patience(fetcher, clock, LONGEST_SEARCH)).find(urls)) {
            case Finding.Found found -> added(found);
            case Finding.Choice choice -> new Outcome.Choice(choice.offers());
            case Finding.Nothing nothing -> new Outcome.Refused(Reason.NO_FEED);
            case Finding.Closed closed -> new Outcome.Refused(Reason.SITE_WITHOUT_FEEDS);
            case Finding.Forbidden forbidden -> new Outcome.Refused(Reason.FORBIDDEN);
            case Finding.Unreachable unreachable -> new Outcome.Refused(Reason.UNREACHABLE);
        };
    }

    /** Follows feeds of the catalogue without asking them first; how many are new. */
    public int take(List<Source> sources) {
        return (int) sources.stream()
                .filter(source ->
                        subscriptions.add(source.feed().toString(), source.name(), null, null, clock.instant()))
                .count();
    }

    /** Follows the feeds of a list of subscriptions, without asking them first. */
    public Importing importOpml(byte[] opml) {
        return switch (Opml.parse(opml)) {
            case NotAnOpml not -> new Importing.NotOpml(not.reason());
            case Opml list -> add(list);
        };
    }

    /** The list of subscriptions as OPML 2.0, in the folders they came in. */
    public String exportOpml() {
        return Opml.write(new Opml("Kiosque", Outlines.of(subscriptions.all()), List.of()));
    }

    /** The addresses that a text may mean; a name means the main feed of the publisher that bears it. */
    private static List<URI> meant(String text) {
        var urls = text.length() > LONGEST_ADDRESS ? List.<URI>of() : Pasted.addresses(text);
        return urls.isEmpty()
                ? Catalogue.named(text).stream().map(Source::feed).limit(1).toList()
                : urls;
    }

    private Outcome added(Finding.Found found) {
        var feed = found.feed();
        String url = found.url().toString();
        String home = feed.home() == null ? null : feed.home().toString();
        String name = feed.title().isBlank() ? url : feed.title();
        if (!subscriptions.add(url, feed.title(), home, null, clock.instant())) {
            return new Outcome.Known(name);
        }
        if (found.template() != null) {
            subscriptions.learned(url, Json.write(found.template()));
        }
        return new Outcome.Followed(name, found.template() != null, found.others());
    }

    private Importing add(Opml list) {
        var listed = Outlines.newcomers(list.outlines());
        int added = subscriptions.add(listed, clock.instant());
        return new Importing.Imported(added, listed.size() - added);
    }
}
