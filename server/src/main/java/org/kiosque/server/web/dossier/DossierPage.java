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
import org.kiosque.server.store.Visits;
import org.kiosque.server.web.page.Answer;
import org.kiosque.server.web.page.Frame;
import org.kiosque.server.web.page.Reader;

/** A story's dossier: what its articles say together, and answers to questions. */
@Path("/story/{id}/dossier")
@RunOnVirtualThread
class DossierPage {

    private static final int LONGEST_QUESTION = 300;

    private final DossierDesk desk;
    private final Visits visits;
    private final Clock clock;

    DossierPage(DossierDesk desk, Visits visits, Clock clock) {
        this.desk = desk;
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
        var read = desk.read(id, reader).orElseThrow(NotFoundException::new);
        var visited = visits.note(read.story(), reader.now());
        var view = desk.view(read, visited, new DossierDesk.Asked(question(q), question(after)), reader);
        var frame = Frame.of(reader, view.title());
        return Answer.of(frame, Pages.dossier(frame, view));
    }

    static String question(String asked) {
        String question = asked.strip();
        return question.length() > LONGEST_QUESTION ? "" : question;
    }
}
