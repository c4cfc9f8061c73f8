package org.kiosque.server.web.dossier;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestQuery;
import org.kiosque.engine.answer.Answerer;
import org.kiosque.server.web.page.Answer;
import org.kiosque.server.web.page.Frame;
import org.kiosque.server.web.page.Reader;

/** Answers questions over all articles. */
@Path("/ask")
class AskPage {

    private final DossierDesk desk;
    private final AnswerStream answers;
    private final Clock clock;

    AskPage(DossierDesk desk, AnswerStream answers, Clock clock) {
        this.desk = desk;
        this.answers = answers;
        this.clock = clock;
    }

    @GET
    @RunOnVirtualThread
    public Response show(
            @RestQuery @DefaultValue("") String q,
            @RestQuery @DefaultValue("") String after,
            @Context HttpHeaders headers) {
        var reader = Reader.of(headers.getAcceptableLanguages(), clock);
        var asked = DossierDesk.Asked.of(q, after);
        var frame = Frame.of(reader, asked.question()).withQuery(asked.question());
        return Answer.of(frame, Pages.ask(frame, desk.answer(subject(asked, reader), asked, reader)));
    }

    @GET
    @Path("/stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> stream(
            @RestQuery @DefaultValue("") String q,
            @RestQuery @DefaultValue("") String after,
            @Context HttpHeaders headers,
            @Context Sse sse) {
        var reader = Reader.of(headers.getAcceptableLanguages(), clock);
        var asked = DossierDesk.Asked.of(q, after);
        return answers.answer(subject(asked, reader), asked, reader, sse);
    }

    private static Subject subject(DossierDesk.Asked asked, Reader reader) {
        return new Subject.Everything(Answerer.carried(asked.question(), asked.previous(), reader.language()));
    }
}
