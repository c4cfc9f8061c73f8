package org.kiosque.server.web.article;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.kiosque.engine.extract.Article;
import org.kiosque.server.json.Json;
import org.kiosque.server.picture.Pictures;
import org.kiosque.server.store.Library;

/** Serves the pictures of articles that are on file, and no others. */
@Path("/media/{id}/{number}")
@RunOnVirtualThread
class MediaPage {

    private static final String BLANK = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 16 9\">"
            + "<rect width=\"16\" height=\"9\" fill=\"#8888\" opacity=\".25\"/></svg>";

    private final Library library;
    private final Pictures pictures;

    MediaPage(Library library, Pictures pictures) {
        this.library = library;
        this.pictures = pictures;
    }

    @GET
    public Response show(long id, int number) {
        var card = library.article(id).orElseThrow(NotFoundException::new);
        var version = library.newest(id).orElseThrow(NotFoundException::new);
        var images = ArticleImages.of(card, Json.read(version.articleJson(), Article.class));
        var address = images.address(number).orElseThrow(NotFoundException::new);
        return pictures.fetch(address).flatMap(MediaPage::shown).orElseGet(MediaPage::blank);
    }

    private static Optional<Response> shown(Pictures.Picture picture) {
        return Raster.type(picture.bytes())
                .map(type -> Response.ok(picture.bytes(), type)
                        .header("Cache-Control", "private, max-age=86400")
                        .header("Content-Disposition", "inline")
                        .build());
    }

    /** A plain surface where the publisher's picture can't be had, since a broken one tells readers nothing. */
    private static Response blank() {
        return Response.ok(BLANK, "image/svg+xml")
                .header("Cache-Control", "private, max-age=300")
                .build();
    }
}
