package org.kiosque.server.web.front;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.kiosque.server.store.Library;
import org.kiosque.server.web.page.Answer;
import org.kiosque.server.web.page.Frame;
import org.kiosque.server.web.page.Paths;
import org.kiosque.server.web.page.Reader;

/** The pages that list articles: of a story, a hashtag, a publisher. */
@Path("/")
@RunOnVirtualThread
class ListPages {

    private final Library library;
    private final Clock clock;

    ListPages(Library library, Clock clock) {
        this.library = library;
        this.clock = clock;
    }

    @GET
    @Path("/tag/{slug}")
    public Response hashtag(String slug, @RestQuery @Nullable Long before, @Context HttpHeaders headers) {
        var reader = Reader.of(headers.getAcceptableLanguages(), clock);
        var hashtag = library.hashtag(slug, reader.language()).orElseThrow(NotFoundException::new);
        var cards = library.ofHashtag(hashtag.id(), Listing.before(before), Listing.ASKED);
        var frame = Frame.of(reader, hashtag.tag()).withFeed("/tag/" + Paths.segment(slug) + "/feed.xml");
        return Answer.of(
                frame, Pages.hashtag(frame, hashtag, Paths.segment(slug), Listing.of(cards, new Items(reader))));
    }

    @GET
    @Path("/publisher/{id}")
    public Response publisher(long id, @RestQuery @Nullable Long before, @Context HttpHeaders headers) {
        var reader = Reader.of(headers.getAcceptableLanguages(), clock);
        var publisher = library.publisher(id).orElseThrow(NotFoundException::new);
        var cards = library.ofPublisher(id, Listing.before(before), Listing.ASKED);
        var frame = Frame.of(reader, publisher.name()).withFeed("/publisher/" + id + "/feed.xml");
        var masthead = Masthead.of(publisher);
        return Answer.of(frame, Pages.publisher(frame, publisher, masthead, Listing.of(cards, new Items(reader))));
    }
}
