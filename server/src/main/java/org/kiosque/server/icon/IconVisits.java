package org.kiosque.server.icon;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.html.Urls;
import org.kiosque.server.fetch.Ask;
import org.kiosque.server.fetch.Fetched;
import org.kiosque.server.fetch.Fetcher;
import org.kiosque.server.rounds.Staff;
import org.kiosque.server.store.Store;

/**
 * Asks publishers for their icons, one after another and each once a week at most: again for the one on file, else for
 * those that the site's page and its manifest name, for {@code /favicon.ico}, and for the picture that a feed names.
 */
public final class IconVisits implements AutoCloseable {

    private static final Duration NAP = Duration.ofSeconds(5);
    private static final int MOST_TRIED = 5;

    private final Icons icons;
    private final Fetcher fetcher;
    private final Clock clock;
    private final Staff staff = new Staff();

    public IconVisits(Store store, Fetcher fetcher, Clock clock) {
        this.icons = new Icons(store);
        this.fetcher = fetcher;
        this.clock = clock;
    }

    /** Begins to work, in a thread of its own. */
    public void open() {
        staff.employ(Thread.ofVirtual().name("icons"), this::work);
    }

    @Override
    public void close() {
        staff.close();
    }

    private void work() throws InterruptedException {
        if (!visitNext()) {
            Thread.sleep(NAP);
        }
    }

    /** Visits a publisher whose icon is due; whether there was one. */
    boolean visitNext() {
        var due = icons.next(clock.instant());
        due.ifPresent(this::visit);
        return due.isPresent();
    }

    /** That a publisher was asked is noted first: a fault on the way must not make us ask again at once. */
    private void visit(Icons.Due due) {
        icons.asked(due.host(), clock.instant());
        var source = due.source() == null ? null : Urls.parse(due.source()).orElse(null);
        if (source != null) {
            var fetched = fetcher.fetch(Ask.icon(source, due.etag(), due.lastModified()));
            boolean stays = fetched instanceof Fetched.Unchanged || fetched instanceof Fetched.Busy;
            if (stays || keep(due, source, fetched)) {
                return;
            }
        }
        search(due);
    }

    private void search(Icons.Due due) {
        var home = Urls.parse(due.home()).orElse(null);
        Set<URI> addresses = new LinkedHashSet<>(home == null ? List.of() : named(home));
        if (home != null) {
            addresses.add(home.resolve("/favicon.ico"));
        }
        Optional.ofNullable(due.told()).flatMap(Urls::parse).ifPresent(addresses::add);
        for (URI address : addresses.stream().limit(MOST_TRIED).toList()) {
            if (keep(due, address, fetcher.fetch(Ask.icon(address, null, null)))) {
                return;
            }
        }
    }

    /** What the site's page and its manifest name; of each a few at most, so that the others have their turn. */
    private List<URI> named(URI home) {
        if (!(fetcher.fetch(Ask.page(home)) instanceof Fetched.Found found)) {
            return List.of();
        }
        var page = IconLinks.page(found);
        List<URI> named = new ArrayList<>(
                IconLinks.of(page, found.url()).stream().limit(2).toList());
        if (named.isEmpty()) {
            IconLinks.manifest(page, found.url())
                    .map(address -> fetcher.fetch(Ask.page(address)))
                    .filter(Fetched.Found.class::isInstance)
                    .map(Fetched.Found.class::cast)
                    .ifPresent(manifest ->
                            IconLinks.ofManifest(manifest).stream().limit(2).forEach(named::add));
        }
        return named;
    }

    private boolean keep(Icons.Due due, URI address, @Nullable Fetched fetched) {
        if (!(fetched instanceof Fetched.Found found)) {
            return false;
        }
        var icon = Icon.of(address, found);
        icon.ifPresent(kept -> icons.keep(due.host(), kept, clock.instant()));
        return icon.isPresent();
    }
}
