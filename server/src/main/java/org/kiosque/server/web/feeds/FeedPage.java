package org.kiosque.server.web.feeds;

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
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jboss.resteasy.reactive.RestQuery;
import org.kiosque.server.icon.Icons;
import org.kiosque.server.schedule.FeedLog;
import org.kiosque.server.schedule.Rhythm;
import org.kiosque.server.schedule.Visit;
import org.kiosque.server.store.Subscription;
import org.kiosque.server.store.Subscriptions;
import org.kiosque.server.web.page.Answer;
import org.kiosque.server.web.page.Frame;
import org.kiosque.server.web.page.Reader;
import org.kiosque.server.websub.Deliveries;

/** How one feed is and what was seen of it; visits, pauses and resumes it. */
@Path("/feeds/{id: [0-9]+}")
@RunOnVirtualThread
class FeedPage {

    private static final Set<String> TOLD = Set.of("asked", "paused");
    private static final Set<Visit.Outcome> NO_TROUBLE = Set.of(
            Visit.Outcome.READ,
            Visit.Outcome.UNCHANGED,
            Visit.Outcome.DELIVERED,
            Visit.Outcome.WAITED,
            Visit.Outcome.MERGED);

    private final Subscriptions subscriptions;
    private final FeedLog log;
    private final Deliveries deliveries;
    private final Icons icons;
    private final Clock clock;

    FeedPage(Subscriptions subscriptions, FeedLog log, Deliveries deliveries, Icons icons, Clock clock) {
        this.subscriptions = subscriptions;
        this.log = log;
        this.deliveries = deliveries;
        this.icons = icons;
        this.clock = clock;
    }

    @GET
    public Response show(long id, @RestQuery @DefaultValue("") String told, @Context HttpHeaders headers) {
        var feed = subscriptions.find(id).orElseThrow(NotFoundException::new);
        var reader = Reader.of(headers.getAcceptableLanguages(), clock);
        var frame = Frame.of(reader, "");
        return Answer.of(frame, Pages.feed(frame, view(feed, TOLD.contains(told) ? told : "", reader)));
    }

    @POST
    @Path("/visit")
    public Response visit(long id) {
        return done(subscriptions.visitNow(id, clock.instant()), id, "asked");
    }

    @POST
    @Path("/pause")
    public Response pause(long id) {
        return done(subscriptions.pause(id), id, "paused");
    }

    private static Response done(boolean done, long id, String told) {
        if (!done) {
            throw new NotFoundException();
        }
        return Response.seeOther(URI.create("/feeds/" + id + "?told=" + told)).build();
    }

    private FeedView view(Subscription feed, String told, Reader reader) {
        var history = log.history(feed.id());
        String health = FeedsView.health(feed);
        boolean waits = feed.state().equals("active") && feed.nextVisit().isAfter(reader.now());
        String hub = feed.hub() == null ? "" : deliveries.state(feed.id());
        return new FeedView(
                feed.id(),
                told,
                feed.title().isEmpty() ? feed.url() : feed.title(),
                new Tiles(icons).of(feed),
                feed.url(),
                feed.home(),
                feed.category() == null ? "" : feed.category(),
                health,
                feed.lastError() == null ? "" : feed.lastError(),
                feed.lastError() == null ? "" : trouble(history),
                waits ? reader.ages().ahead(feed.nextVisit()) : null,
                feed.why(),
                feed.rhythm() == null ? null : shape(feed.rhythm(), reader),
                hub,
                feed.hub() == null ? "" : String.valueOf(URI.create(feed.hub()).getHost()),
                history.stream().map(visit -> row(visit, reader)).toList());
    }

    private FeedView.Shape shape(String rhythm, Reader reader) {
        return Shapes.of(Rhythm.read(rhythm), reader.now(), clock.getZone(), reader.locale());
    }

    private static String trouble(List<Visit> history) {
        return history.stream()
                .map(Visit::outcome)
                .filter(outcome -> !NO_TROUBLE.contains(outcome))
                .findFirst()
                .orElse(Visit.Outcome.FAILED)
                .word();
    }

    private static FeedView.Row row(Visit visit, Reader reader) {
        return new FeedView.Row(
                reader.ages().of(visit.at()),
                visit.outcome().word(),
                visit.detail(),
                visit.fresh(),
                String.format(reader.locale(), "%,d ms", visit.millis()),
                visit.bytes() == 0 ? "" : size(visit.bytes(), reader.locale()));
    }

    private static String size(long bytes, Locale locale) {
        String unit = locale.getLanguage().equals("fr") ? "Kio" : "KiB";
        return String.format(locale, "%,.1f %s", bytes / 1024.0, unit);
    }
}
