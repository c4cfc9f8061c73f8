package org.kiosque.server.web.dossier;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestQuery;
import org.kiosque.server.store.Library;
import org.kiosque.server.store.Visits;
import org.kiosque.server.web.page.Answer;
import org.kiosque.server.web.page.Frame;
import org.kiosque.server.web.page.Reader;

/** A story's dossier: what its articles say together, and answers to questions. */
@Path("/story/{id}/dossier")
@RunOnVirtualThread
class DossierPage {

    private final DossierDesk desk;
    private final Library library;
    private final Visits visits;
    private final Clock clock;

    DossierPage(DossierDesk desk, Library library, Visits visits, Clock clock) {
        this.desk = desk;
        this.library = library;
        this.visits = visits;
        this.clock = clock;
    }

    @GET
    public Response show(
            long id,
            @RestQuery @DefaultValue("") String q,
            @RestQuery @DefaultValue("") String after,
            @Context HttpHeaders headers) {
        var reader = Reader.of(headers.getAcceptableLanguages(), clock);
        long story = library.story(id).orElseThrow(NotFoundException::new).id();
        var subject = new Subject.Story(story);
        var read = desk.read(subject, reader).orElseThrow(NotFoundException::new);
        var visited = visits.note(story, reader.now());
        var view = desk.view(read, subject, visited, DossierDesk.Asked.of(q, after), reader);
        var frame = Frame.of(reader, view.head().title());
        return Answer.of(frame, Pages.dossier(frame, view));
    }
}
