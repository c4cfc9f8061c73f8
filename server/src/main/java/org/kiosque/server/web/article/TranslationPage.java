package org.kiosque.server.web.article;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.kiosque.server.web.page.Answer;
import org.kiosque.server.web.page.Frame;
import org.kiosque.server.web.page.Reader;

/** An article in the reader's language or in simpler words, as a model writes it, with the original of each block. */
@Path("/article/{id}")
@RunOnVirtualThread
class TranslationPage {

    private final TranslationDesk desk;
    private final Clock clock;

    TranslationPage(TranslationDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @GET
    @Path("/translation")
    public Response translated(long id, @Context HttpHeaders headers) {
        return show(id, false, headers);
    }

    @GET
    @Path("/simple")
    public Response simpler(long id, @Context HttpHeaders headers) {
        return show(id, true, headers);
    }

    private Response show(long id, boolean simpler, HttpHeaders headers) {
        var reader = Reader.of(headers.getAcceptableLanguages(), clock);
        var view = desk.view(id, simpler, reader).orElseThrow(NotFoundException::new);
        var frame = Frame.of(reader, view.title());
        var page = Pages.translation(frame, view);
        return view.written() == null ? Answer.of(frame, page) : Answer.modified(frame, page, view.model());
    }
}
