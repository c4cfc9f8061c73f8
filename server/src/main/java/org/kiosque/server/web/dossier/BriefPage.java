package org.kiosque.server.web.dossier;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.kiosque.server.web.page.Answer;
import org.kiosque.server.web.page.Frame;
import org.kiosque.server.web.page.Reader;

/** The brief of a hashtag, of a search, or of articles that the reader chose, and answers to questions over them. */
@Path(Subject.BRIEF)
class BriefPage {

    private final DossierDesk desk;
    private final AnswerStream answers;
    private final Clock clock;

    BriefPage(DossierDesk desk, AnswerStream answers, Clock clock) {
        this.desk = desk;
        this.answers = answers;
        this.clock = clock;
    }

    /** What an address tells: of what the brief is, what is asked, and what was asked before. */
    static final class Told {
        @RestQuery
        @Nullable
        String tag;

        @RestQuery
        @Nullable
        String search;

        @RestQuery
        List<Long> article = List.of();

        @RestQuery
        @DefaultValue("")
        String q = "";

        @RestQuery
        @DefaultValue("")
        String after = "";

        private Subject subject() {
            if (tag != null) {
                return new Subject.Hashtag(tag);
            }
            if (search != null) {
                return new Subject.Search(search);
            }
            return new Subject.Selection(article);
        }

        private DossierDesk.Asked asked() {
            return DossierDesk.Asked.of(q, after);
        }
    }

    @GET
    @RunOnVirtualThread
    public Response show(@BeanParam Told told, @Context HttpHeaders headers) {
        var reader = Reader.of(headers.getAcceptableLanguages(), clock);
        if (told.subject().equals(Subject.Selection.NONE)) {
            return Response.seeOther(URI.create(told.subject().list())).build();
        }
        var read = desk.read(told.subject(), reader).orElseThrow(NotFoundException::new);
        var view = desk.view(read, told.asked(), reader);
        var frame = Frame.of(reader, view.head().title());
        return Answer.of(frame, Pages.dossier(frame, view));
    }

    @GET
    @Path("/stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> stream(@BeanParam Told told, @Context HttpHeaders headers, @Context Sse sse) {
        var reader = Reader.of(headers.getAcceptableLanguages(), clock);
        return answers.answer(told.subject(), told.asked(), reader, sse);
    }
}
