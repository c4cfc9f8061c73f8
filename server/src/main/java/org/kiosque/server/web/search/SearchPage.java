package org.kiosque.server.web.search;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.kiosque.server.index.Days;
import org.kiosque.server.index.Inquiry;
import org.kiosque.server.web.front.AtomWriter;
import org.kiosque.server.web.page.Answer;
import org.kiosque.server.web.page.Frame;
import org.kiosque.server.web.page.Paths;
import org.kiosque.server.web.page.Reader;

/** Finds articles. */
@Path("/search")
@RunOnVirtualThread
class SearchPage {

    private static final int LONGEST = 300;
    private static final int ENTRIES = 50;
    private static final String NEWEST = "newest";

    private final SearchDesk desk;
    private final Clock clock;

    SearchPage(SearchDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @GET
    public Response show(
            @RestQuery @DefaultValue("") String q,
            @RestQuery @DefaultValue("") String order,
            @RestQuery @DefaultValue("1") int page,
            @Context HttpHeaders headers) {
        var reader = Reader.of(headers.getAcceptableLanguages(), clock);
        String words = words(q);
        var asked = new SearchDesk.Asked(inquiry(words, reader), days(reader), order.equals(NEWEST), page);
        @Nullable SearchView view = words.isEmpty() ? null : desk.view(asked, reader);
        var frame = Frame.of(reader, words).withQuery(words);
        return Answer.of(
                words.isEmpty() ? frame : frame.withFeed("/search/feed.xml?q=" + Paths.segment(words)),
                Pages.search(frame, view));
    }

    /** The newest that a search finds, for other readers. */
    @GET
    @Path("/feed.xml")
    @Produces("application/atom+xml;charset=UTF-8")
    public String feed(@RestQuery @DefaultValue("") String q, @Context HttpHeaders headers, @Context UriInfo uri) {
        var reader = Reader.of(headers.getAcceptableLanguages(), clock);
        String words = words(q);
        var cards = desk.newest(inquiry(words, reader), reader, ENTRIES);
        return new AtomWriter(uri.getBaseUri())
                .articles(words + " · Kiosque", "/search?q=" + Paths.segment(words), cards, reader.now());
    }

    private Inquiry inquiry(String words, Reader reader) {
        return Inquiry.parse(words, days(reader));
    }

    private Days days(Reader reader) {
        return Days.at(reader.now(), clock.getZone());
    }

    private static String words(String asked) {
        String words = asked.strip();
        return words.substring(0, Math.min(LONGEST, words.length()));
    }
}
