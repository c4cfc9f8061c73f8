package org.kiosque.server.web.publishers;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.kiosque.server.template.LearnedLines;
import org.kiosque.server.template.PublisherHealth;
import org.kiosque.server.web.page.Answer;
import org.kiosque.server.web.page.Frame;
import org.kiosque.server.web.page.Reader;

/** How well each publisher can be read, and what was learned of its pages. */
@Path("/publishers/health")
@RunOnVirtualThread
class HealthPage {

    private static final Set<String> TOLD = Set.of("kept", "dropped");

    private final PublisherHealth health;
    private final LearnedLines lines;
    private final Clock clock;

    HealthPage(PublisherHealth health, LearnedLines lines, Clock clock) {
        this.health = health;
        this.lines = lines;
        this.clock = clock;
    }

    @GET
    public Response show(@RestQuery @DefaultValue("") String told, @Context HttpHeaders headers) {
        var frame = Frame.of(Reader.of(headers.getAcceptableLanguages(), clock), "");
        var rows = health.rows().stream().map(HealthView.Row::of).toList();
        return Answer.of(frame, Pages.health(frame, new HealthView(rows, lessons(), TOLD.contains(told) ? told : "")));
    }

    @POST
    @Path("/keep")
    public Response keep(@RestForm @DefaultValue("") String host, @RestForm @DefaultValue("0") long fingerprint) {
        return changed(host, fingerprint, true);
    }

    @POST
    @Path("/drop")
    public Response drop(@RestForm @DefaultValue("") String host, @RestForm @DefaultValue("0") long fingerprint) {
        return changed(host, fingerprint, false);
    }

    private Response changed(String host, long fingerprint, boolean kept) {
        if (!lines.keep(host, fingerprint, kept)) {
            throw new NotFoundException();
        }
        return Response.seeOther(URI.create("/publishers/health?told=" + (kept ? "kept" : "dropped")))
                .build();
    }

    private List<HealthView.Lesson> lessons() {
        return lines.all().stream()
                .collect(Collectors.groupingBy(LearnedLines.Line::host, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(host -> new HealthView.Lesson(host.getKey(), host.getValue()))
                .toList();
    }
}
