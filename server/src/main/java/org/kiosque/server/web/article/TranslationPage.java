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

/** An article in the reader's language, as a model translates it, with the original of each block. */
@Path("/article/{id}/translation")
@RunOnVirtualThread
class TranslationPage {

    private final TranslationDesk desk;
    private final Clock clock;

    TranslationPage(TranslationDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @GET
    public Response show(long id, @Context HttpHeaders headers) {
        var reader = Reader.of(headers.getAcceptableLanguages(), clock);
        var view = desk.view(id, reader).orElseThrow(NotFoundException::new);
        var frame = Frame.of(reader, view.title());
        var page = Pages.translation(frame, view);
        return view.written() == null ? Answer.of(frame, page) : Answer.modified(frame, page, view.model());
    }
}
