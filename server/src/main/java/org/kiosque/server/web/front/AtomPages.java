package org.kiosque.server.web.front;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.kiosque.server.store.Card;
import org.kiosque.server.store.Library;
import org.kiosque.server.web.page.Paths;

/** The same lists as pages show, as Atom feeds for other readers. */
@Path("/")
@Produces("application/atom+xml;charset=UTF-8")
@RunOnVirtualThread
class AtomPages {

    private static final int ENTRIES = 50;

    private final Library library;
    private final Clock clock;

    AtomPages(Library library, Clock clock) {
        this.library = library;
        this.clock = clock;
    }

    @GET
    @Path("/feed.xml")
    public String front(@Context UriInfo uri) {
        var cards = library.frontStories(clock.instant(), Instant.EPOCH, ENTRIES).stream()
                .map(row -> library.ofStory(row.id(), 1).stream().findFirst().orElse(null))
                .filter(Objects::nonNull)
                .toList();
        return write("Kiosque", "/", cards, uri);
    }

    @GET
    @Path("/tag/{slug}/feed.xml")
    public String hashtag(String slug, @Context UriInfo uri) {
        var hashtag = library.hashtag(slug, null).orElseThrow(NotFoundException::new);
        var cards = library.ofHashtag(hashtag.id(), Listing.before(null), ENTRIES);
        return write(hashtag.tag() + " · Kiosque", "/tag/" + Paths.segment(slug), cards, uri);
    }

    @GET
    @Path("/publisher/{id}/feed.xml")
    public String publisher(long id, @Context UriInfo uri) {
        var publisher = library.publisher(id).orElseThrow(NotFoundException::new);
        var cards = library.ofPublisher(id, Listing.before(null), ENTRIES);
        return write(publisher.name() + " · Kiosque", "/publisher/" + id, cards, uri);
    }

    private String write(String title, String path, List<Card> cards, UriInfo uri) {
        URI base = uri.getBaseUri();
        return new AtomWriter(base).articles(title, path, cards, clock.instant());
    }
}
