package org.kiosque.server.web.feeds;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Clock;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.kiosque.server.catalogue.Catalogue;
import org.kiosque.server.catalogue.Source;
import org.kiosque.server.catalogue.Wanted;
import org.kiosque.server.follow.Following;
import org.kiosque.server.web.page.Answer;
import org.kiosque.server.web.page.Frame;
import org.kiosque.server.web.page.Reader;

/** The feeds that Kiosque knows to offer, and following them one by one or a block at once. */
@Path("/feeds/catalogue")
@RunOnVirtualThread
class CataloguePage {

    private static final int LONGEST = 200;

    /** Every language; an empty parameter would be none, which asks for the reader's own. */
    private static final String ANY = "*";

    private final CatalogueDesk desk;
    private final Following following;
    private final Clock clock;

    CataloguePage(CatalogueDesk desk, Following following, Clock clock) {
        this.desk = desk;
        this.following = following;
        this.clock = clock;
    }

    @GET
    public Response show(
            @RestQuery("q") @DefaultValue("") String words,
            @RestQuery @Nullable String language,
            @RestQuery @DefaultValue("") String country,
            @RestQuery @DefaultValue("") String told,
            @RestQuery @DefaultValue("0") int added,
            @Context HttpHeaders headers) {
        var reader = Reader.of(headers.getAcceptableLanguages(), clock);
        boolean asked = language != null || !country.isEmpty() || !words.isBlank();
        String tongue = asked
                ? language == null || language.equals(ANY) ? "" : language
                : Home.of(reader.accepted()).language();
        var view = desk.view(
                new Wanted(cut(words).strip(), cut(tongue), cut(country)),
                reader,
                told.equals("imported") ? told : "",
                added);
        var frame = Frame.of(reader, "");
        return Answer.of(frame, Pages.catalogue(frame, view));
    }

    /** Follows one feed, or with {@code place} every feed of a block. */
    @POST
    public Response follow(
            @RestForm @DefaultValue("") String feed,
            @RestForm @Nullable String place,
            @RestForm("q") @DefaultValue("") String words,
            @RestForm @DefaultValue("") String language,
            @RestForm @DefaultValue("") String country) {
        int added = following.take(chosen(new Wanted(cut(words), cut(language), cut(country)), feed, place));
        return Response.seeOther(UriBuilder.fromPath("/feeds/catalogue")
                        .queryParam("q", "{q}")
                        .queryParam("language", "{language}")
                        .queryParam("country", "{country}")
                        .queryParam("told", "imported")
                        .queryParam("added", added)
                        .build(words, language.isEmpty() ? ANY : language, country))
                .build();
    }

    private static List<Source> chosen(Wanted wanted, String feed, @Nullable String place) {
        return Catalogue.find(wanted).stream()
                .filter(source -> source.feed().toString().equals(feed)
                        || (place != null
                                && place.equals(CatalogueView.Block.place(
                                        source.language(), source.country(), source.region()))))
                .toList();
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(LONGEST, text.length()));
    }
}
