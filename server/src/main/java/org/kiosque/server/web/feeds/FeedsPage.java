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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.feed.discover.Offer;
import org.kiosque.server.follow.Following;
import org.kiosque.server.icon.Icons;
import org.kiosque.server.store.Subscription;
import org.kiosque.server.store.Subscriptions;
import org.kiosque.server.web.page.Answer;
import org.kiosque.server.web.page.Frame;
import org.kiosque.server.web.page.Moment;
import org.kiosque.server.web.page.Reader;

/** The list of feeds that are followed, and what changes it. */
@Path("/feeds")
@RunOnVirtualThread
class FeedsPage {

    private static final int MOST_PAGES = 10_000;
    private static final Set<String> TOLD = Set.of("followed", "watched", "known", "imported", "removed");

    private final Subscriptions subscriptions;
    private final Following following;
    private final Icons icons;
    private final Clock clock;

    FeedsPage(Subscriptions subscriptions, Following following, Icons icons, Clock clock) {
        this.subscriptions = subscriptions;
        this.following = following;
        this.icons = icons;
        this.clock = clock;
    }

    /**
     * What is told of the last action.
     *
     * @param address what was given, to be mended
     * @param offers what it offers
     */
    private record Told(String what, int added, String address, List<Offer> offers) {

        static Told of(String what, int added) {
            return new Told(what, added, "", List.of());
        }
    }

    @GET
    public Response show(
            @RestQuery @DefaultValue("") String told,
            @RestQuery @DefaultValue("0") int added,
            @RestQuery @DefaultValue("1") int page,
            @Context HttpHeaders headers) {
        return page(Told.of(TOLD.contains(told) ? told : "", added), Math.clamp(page, 1, MOST_PAGES), headers);
    }

    @POST
    public Response follow(@RestForm @DefaultValue("") String address, @Context HttpHeaders headers) {
        return switch (following.follow(address.strip())) {
            case Following.Outcome.Followed followed
            when followed.others().isEmpty() -> told(followed.page() ? "watched" : "followed", 1);
            case Following.Outcome.Followed followed ->
                page(new Told("followed", 1, "", followed.others()), 1, headers);
            case Following.Outcome.Choice choice -> page(new Told("choose", 0, address, choice.offers()), 1, headers);
            case Following.Outcome.Known known -> told("known", 0);
            case Following.Outcome.Refused(Following.Reason reason) ->
                page(new Told(reason.name().toLowerCase(Locale.ROOT), 0, address, List.of()), 1, headers);
        };
    }

    @POST
    @Path("/import")
    public Response importOpml(@RestForm("file") @Nullable FileUpload file, @Context HttpHeaders headers) {
        if (file == null) {
            return page(Told.of("notopml", 0), 1, headers);
        }
        return switch (following.importOpml(bytes(file))) {
            case Following.Importing.Imported imported -> told("imported", imported.added());
            case Following.Importing.NotOpml not -> page(Told.of("notopml", 0), 1, headers);
        };
    }

    @GET
    @Path("/export.opml")
    public Response exportOpml() {
        return Response.ok(following.exportOpml())
                .type("text/x-opml;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"kiosque.opml\"")
                .build();
    }

    @POST
    @Path("/{id}/remove")
    public Response remove(long id) {
        if (!subscriptions.remove(id)) {
            throw new NotFoundException();
        }
        return told("removed", 0);
    }

    private static Response told(String what, int added) {
        return Response.seeOther(URI.create("/feeds?told=" + what + "&added=" + added))
                .build();
    }

    private Response page(Told told, int page, HttpHeaders headers) {
        var reader = Reader.of(headers.getAcceptableLanguages(), clock);
        var tiles = new Tiles(icons);
        var rows = subscriptions.all().stream()
                .map(feed -> row(feed, tiles, reader))
                .toList();
        var view = new FeedsView(
                rows,
                page,
                told.what(),
                told.added(),
                told.address(),
                told.offers().stream().map(FeedsPage::offered).toList());
        var frame = Frame.of(reader, "");
        var status = view.failed() ? Response.Status.BAD_REQUEST : Response.Status.OK;
        return Answer.of(status, frame, Pages.feeds(frame, view));
    }

    private static FeedsView.Offered offered(Offer offer) {
        String url = offer.url().toString();
        return new FeedsView.Offered(offer.title().isEmpty() ? url : offer.title(), url);
    }

    private static FeedsView.Row row(Subscription feed, Tiles tiles, Reader reader) {
        @Nullable Moment last = feed.lastVisit() == null ? null : reader.ages().of(feed.lastVisit());
        return new FeedsView.Row(
                feed.id(),
                feed.url(),
                feed.title().isEmpty() ? feed.url() : feed.title(),
                tiles.of(feed),
                feed.category() == null ? "" : feed.category(),
                FeedsView.health(feed),
                last,
                reader.ages().ahead(feed.nextVisit()),
                !feed.nextVisit().isAfter(reader.now()),
                feed.lastError() == null ? "" : feed.lastError(),
                feed.failures());
    }

    private static byte[] bytes(FileUpload file) {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException("An uploaded file can't be read", e);
        }
    }
}
