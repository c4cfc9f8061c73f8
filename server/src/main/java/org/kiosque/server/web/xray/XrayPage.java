package org.kiosque.server.web.xray;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.kiosque.engine.enrich.analysis.Analysis;
import org.kiosque.engine.extract.Article;
import org.kiosque.server.json.Json;
import org.kiosque.server.store.Library;
import org.kiosque.server.web.front.Items;
import org.kiosque.server.web.page.Answer;
import org.kiosque.server.web.page.Frame;
import org.kiosque.server.web.page.Reader;

/** An article's text with everything marked that was found in it; none of a text that may not be shown. */
@Path("/article/{id}/xray")
@RunOnVirtualThread
class XrayPage {

    private final Library library;
    private final Clock clock;

    XrayPage(Library library, Clock clock) {
        this.library = library;
        this.clock = clock;
    }

    @GET
    public Response show(long id, @Context HttpHeaders headers) {
        var reader = Reader.of(headers.getAcceptableLanguages(), clock);
        var card = library.article(id).orElseThrow(NotFoundException::new);
        var version = library.newest(id).orElseThrow(NotFoundException::new);
        if (library.isWithheld(card, reader.now())) {
            throw new NotFoundException();
        }
        var article = Json.read(version.articleJson(), Article.class);
        var view = Xray.of(article.text(), Json.read(version.analysisJson(), Analysis.class));
        var frame = Frame.of(reader, card.title());
        return Answer.of(frame, Pages.xray(frame, new Items(reader).of(card), view));
    }
}
