package org.kiosque.server.web.front;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.kiosque.server.web.page.Answer;
import org.kiosque.server.web.page.Frame;
import org.kiosque.server.web.page.Reader;

/** The front page. */
@Path("/")
@RunOnVirtualThread
class FrontPage {

    private final FrontDesk desk;
    private final Clock clock;

    FrontPage(FrontDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @GET
    public Response show(@Context HttpHeaders headers) {
        var reader = Reader.of(headers.getAcceptableLanguages(), clock);
        var view = desk.view(reader);
        var frame = Frame.of(reader, "Kiosque").withFeed("/feed.xml").refreshing(view.progress() != null);
        return Answer.of(frame, Pages.front(frame, view));
    }
}
