package org.kiosque.server.web.faults;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.kiosque.server.store.Faults;
import org.kiosque.server.store.Faults.Fault;
import org.kiosque.server.store.Faults.Outcome;
import org.kiosque.server.web.front.AtomWriter;
import org.kiosque.server.web.markup.CommentText;
import org.kiosque.server.web.page.Answer;
import org.kiosque.server.web.page.Frame;
import org.kiosque.server.web.page.Reader;

/** The log of what was put right, for all to see, and the reports that wait for whoever runs this newsstand. */
@Path("/corrections")
@RunOnVirtualThread
class CorrectionsPage {

    private final Faults faults;
    private final Clock clock;

    CorrectionsPage(Faults faults, Clock clock) {
        this.faults = faults;
        this.clock = clock;
    }

    @GET
    public Response show(@Context HttpHeaders headers) {
        var reader = Reader.of(headers.getAcceptableLanguages(), clock);
        var frame = Frame.of(reader, "").withFeed("/corrections/feed.xml");
        int waiting = faults.waiting().size();
        return Answer.of(frame, Pages.corrections(frame, views(faults.corrected(), reader), waiting));
    }

    /** The same for feed readers. */
    @GET
    @Path("/feed.xml")
    @Produces("application/atom+xml;charset=UTF-8")
    public String feed(@Context UriInfo uri) {
        var entries = faults.corrected().stream().map(CorrectionsPage::entry).toList();
        return new AtomWriter(uri.getBaseUri())
                .write("Kiosque · Corrections", "/corrections", entries, clock.instant());
    }

    private static AtomWriter.Entry entry(Fault fault) {
        String told = Stream.of(fault.shown(), fault.note(), Objects.requireNonNullElse(fault.answer(), ""))
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining(" — "));
        var moment = Objects.requireNonNullElse(fault.settled(), fault.reported());
        return new AtomWriter.Entry(
                "/corrections#fault-" + fault.id(), null, fault.title(), null, moment, "Kiosque", told);
    }

    @GET
    @Path("/waiting")
    public Response waiting(@Context HttpHeaders headers) {
        var reader = Reader.of(headers.getAcceptableLanguages(), clock);
        var frame = Frame.of(reader, "");
        return Answer.of(frame, Pages.faults(frame, views(faults.waiting(), reader)));
    }

    /** Settles a report; what was corrected must be told. */
    @POST
    @Path("/waiting/{id}")
    public Response settle(
            long id, @RestForm @DefaultValue("") String answer, @RestForm @DefaultValue("") String outcome) {
        boolean corrected = outcome.equals(Outcome.CORRECTED.name());
        String told = CommentText.body(answer).orElse("");
        boolean untold = corrected && told.isEmpty();
        if (!untold && !faults.settle(id, corrected ? Outcome.CORRECTED : Outcome.DISMISSED, told, clock.instant())) {
            throw new NotFoundException();
        }
        return Response.seeOther(URI.create("/corrections/waiting" + (untold ? "#fault-" + id : "")))
                .build();
    }

    private static List<FaultView> views(List<Fault> list, Reader reader) {
        return list.stream().map(fault -> FaultView.of(fault, reader)).toList();
    }
}
