package org.kiosque.server.follow;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.kiosque.engine.feed.NotAnOpml;
import org.kiosque.engine.feed.Opml;
import org.kiosque.engine.html.Urls;
import org.kiosque.server.catalogue.Source;
import org.kiosque.server.fetch.Fetcher;
import org.kiosque.server.store.Subscriptions;

/** Takes up feeds that a reader wants to follow, and tells which are. */
public final class Following {

    private static final int LONGEST_ADDRESS = 2000;

    private final Subscriptions subscriptions;
    private final Discovery discovery;
    private final Clock clock;

    public Following(Subscriptions subscriptions, Fetcher fetcher, Clock clock) {
        this.subscriptions = subscriptions;
        this.discovery = new Discovery(fetcher);
        this.clock = clock;
    }

    /** What became of an address. */
    public sealed interface Outcome {

        /** A new feed is followed; its title or, where unknown, its address. */
        record Followed(String feed) implements Outcome {}

        /** It was followed already. */
        record Known(String feed) implements Outcome {}

        record Refused(Reason reason) implements Outcome {}
    }

    /** Why an address can't be followed. */
    public enum Reason {
        NOT_AN_ADDRESS,
        FORBIDDEN,
        UNREACHABLE,
        NO_FEED
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

    /** Follows a feed, or the best one that a page leads to. */
    public Outcome follow(String address) {
        var url = parsed(address);
        if (url.isEmpty()) {
            return new Outcome.Refused(Reason.NOT_AN_ADDRESS);
        }
        return switch (discovery.find(url.get())) {
            case Discovery.Finding.Found found -> added(found);
            case Discovery.Finding.Nothing nothing -> new Outcome.Refused(Reason.NO_FEED);
            case Discovery.Finding.Forbidden forbidden -> new Outcome.Refused(Reason.FORBIDDEN);
            case Discovery.Finding.Unreachable unreachable -> new Outcome.Refused(Reason.UNREACHABLE);
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

    private static Optional<URI> parsed(String address) {
        String trimmed = address.strip();
        if (trimmed.isEmpty() || trimmed.length() > LONGEST_ADDRESS) {
            return Optional.empty();
        }
        return Urls.parse(trimmed.contains("://") ? trimmed : "https://" + trimmed);
    }

    private Outcome added(Discovery.Finding.Found found) {
        var feed = found.feed();
        String home = feed.home() == null ? null : feed.home().toString();
        String name = feed.title().isBlank() ? found.url().toString() : feed.title();
        return subscriptions.add(found.url().toString(), feed.title(), home, null, clock.instant())
                ? new Outcome.Followed(name)
                : new Outcome.Known(name);
    }

    private Importing add(Opml list) {
        var listed = Outlines.newcomers(list.outlines());
        int added = subscriptions.add(listed, clock.instant());
        return new Importing.Imported(added, listed.size() - added);
    }
}
