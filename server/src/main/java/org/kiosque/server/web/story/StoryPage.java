package org.kiosque.server.web.story;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.kiosque.server.store.Library;
import org.kiosque.server.store.StoryLedger;
import org.kiosque.server.store.Visits;
import org.kiosque.server.web.page.Answer;
import org.kiosque.server.web.page.Frame;
import org.kiosque.server.web.page.Reader;

/** A story: who tells it, how it grew, and what readers put right about it by hand. */
@Path("/story/{id}")
@RunOnVirtualThread
class StoryPage {

    private static final Pattern NUMBER_AT_END = Pattern.compile("(?:^|/story/)(\\d{1,18})/?$");

    private final StoryDesk desk;
    private final Library library;
    private final StoryLedger ledger;
    private final Visits visits;
    private final Clock clock;

    StoryPage(StoryDesk desk, Library library, StoryLedger ledger, Visits visits, Clock clock) {
        this.desk = desk;
        this.library = library;
        this.ledger = ledger;
        this.visits = visits;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "")
    static final class Pages {

        private Pages() {}

        static native TemplateInstance story(Frame frame, StoryPageView view);
    }

    @GET
    public Response show(long id, @RestQuery @DefaultValue("") String told, @Context HttpHeaders headers) {
        var row = library.story(id).orElseThrow(NotFoundException::new);
        if (row.id() != id) {
            return Response.status(Response.Status.FOUND)
                    .location(URI.create("/story/" + row.id()))
                    .build();
        }
        var reader = Reader.of(headers.getAcceptableLanguages(), clock);
        var view = desk.view(row, visits.note(id, reader.now()), told, reader);
        var frame = Frame.of(reader, view.lead().title());
        return Answer.of(frame, Pages.story(frame, view));
    }

    @POST
    @Path("/split")
    public Response split(long id, @RestForm List<Long> article) {
        var parted = ledger.split(id, article, clock.instant());
        return parted.isPresent() ? to(parted.get(), "split") : to(id, "nothing");
    }

    /** Makes this story and another one; the other is named by its number or by the address of its page. */
    @POST
    @Path("/merge")
    public Response merge(long id, @RestForm @DefaultValue("") String other) {
        var number = NUMBER_AT_END.matcher(other.strip());
        var kept = number.find()
                ? ledger.merge(id, Long.parseLong(number.group(1)), clock.instant())
                : Optional.<Long>empty();
        return kept.isPresent() ? to(kept.get(), "merged") : to(id, "nothing");
    }

    @POST
    @Path("/undo")
    public Response undo(long id, @RestForm @DefaultValue("0") long decision) {
        return to(id, ledger.undo(decision, clock.instant()) ? "undone" : "nothing");
    }

    private Response to(long id, String told) {
        long current = ledger.current(id).orElseThrow(NotFoundException::new);
        return Response.seeOther(URI.create("/story/" + current + "?told=" + told))
                .build();
    }
}
