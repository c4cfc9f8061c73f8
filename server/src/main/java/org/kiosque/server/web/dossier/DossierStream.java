package org.kiosque.server.web.dossier;

import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestQuery;
import org.kiosque.server.web.page.Reader;

/** The same answers as a story's dossier gives, as events while they come. */
@Path("/story/{id}/dossier/stream")
class DossierStream {

    private final AnswerStream answers;
    private final Clock clock;

    DossierStream(AnswerStream answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> stream(
            long id,
            @RestQuery @DefaultValue("") String q,
            @RestQuery @DefaultValue("") String after,
            @Context HttpHeaders headers,
            @Context Sse sse) {
        var reader = Reader.of(headers.getAcceptableLanguages(), clock);
        return answers.answer(new Subject.Story(id), DossierDesk.Asked.of(q, after), reader, sse);
    }
}
