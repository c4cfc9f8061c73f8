package org.kiosque.server.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.kiosque.engine.extract.Article;
import org.kiosque.server.json.Json;
import org.kiosque.server.picture.Pictures;
import org.kiosque.server.store.Library;

/** Serves the pictures of articles that are on file, and no others. */
@Path("/media/{id}/{number}")
@RunOnVirtualThread
class MediaPage {

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
        var picture = images.address(number).flatMap(pictures::fetch).orElseThrow(NotFoundException::new);
        String type = Raster.type(picture.bytes()).orElseThrow(NotFoundException::new);
        return Response.ok(picture.bytes(), type)
                .header("Cache-Control", "private, max-age=86400")
                .header("Content-Disposition", "inline")
                .build();
    }
}
