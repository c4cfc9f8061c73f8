package org.kiosque.server.rounds;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.feed.Feed;
import org.kiosque.engine.html.Urls;
import org.kiosque.server.fetch.Fetched;

/**
 * Where a feed says that its hub is (WebSub 4, Discovery): by HTTP {@code Link} headers, or else by its own links.
 *
 * @param hub the hub, or null
 * @param topic the address that the hub knows the feed by, or null
 */
record HubLinks(@Nullable URI hub, @Nullable URI topic) {

    private static final Pattern LINK =
            Pattern.compile("<([^>]{1,2000})>\\s*((?:;\\s*[^;,\"]{1,100}(?:\"[^\"]{0,200}\")?\\s*){1,10})");
    private static final Pattern RELATION = Pattern.compile("(?i);\\s*rel\\s*=\\s*\"?([^\";]*)");

    static HubLinks of(Fetched.Found found, Feed feed) {
        var inHeaders = of(found);
        var hub = inHeaders.hub() == null ? first(feed) : inHeaders.hub();
        if (hub == null) {
            return new HubLinks(null, null);
        }
        var self = inHeaders.topic() == null ? feed.self() : inHeaders.topic();
        return new HubLinks(hub, self == null ? found.url() : self);
    }

    private static @Nullable URI first(Feed feed) {
        return feed.hubs().isEmpty() ? null : feed.hubs().getFirst();
    }

    private static HubLinks of(Fetched.Found found) {
        URI hub = null;
        URI topic = null;
        for (String header : found.headers().values("Link")) {
            Matcher link = LINK.matcher(header);
            while (link.find()) {
                var target = Urls.resolve(found.url(), link.group(1)).orElse(null);
                hub = hub == null && is(link.group(2), "hub") ? target : hub;
                topic = topic == null && is(link.group(2), "self") ? target : topic;
            }
        }
        return new HubLinks(hub, topic);
    }

    private static boolean is(String parameters, String relation) {
        Matcher found = RELATION.matcher(parameters);
        return found.find() && (" " + found.group(1).toLowerCase(Locale.ROOT) + " ").contains(" " + relation + " ");
    }
}
