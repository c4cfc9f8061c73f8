package org.kiosque.server.web.article;

import io.quarkus.qute.RawString;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.kiosque.server.store.Library;
import org.kiosque.server.web.front.Items;
import org.kiosque.server.web.page.Answer;
import org.kiosque.server.web.page.Frame;
import org.kiosque.server.web.page.Reader;

/** An article's page and what its publisher changed. */
@Path("/article/{id}")
@RunOnVirtualThread
class ArticlePage {

    private static final int LONGEST_QUESTION = 300;

    private final ArticleDesk desk;
    private final Library library;
    private final Clock clock;

    ArticlePage(ArticleDesk desk, Library library, Clock clock) {
        this.desk = desk;
        this.library = library;
        this.clock = clock;
    }

    @GET
    public Response show(
            long id,
            @RestQuery @DefaultValue("") String q,
            @RestQuery @DefaultValue("") String at,
            @Context HttpHeaders headers) {
        var reader = Reader.of(headers.getAcceptableLanguages(), clock);
        String question = q.strip();
        var view = desk.view(id, question.length() > LONGEST_QUESTION ? "" : question, at, Draft.EMPTY, reader)
                .orElseThrow(NotFoundException::new);
        var frame = Frame.of(reader, view.item().title());
        return Answer.of(frame, Pages.article(frame, view));
    }

    @GET
    @Path("/versions")
    public Response versions(long id, @Context HttpHeaders headers) {
        var reader = Reader.of(headers.getAcceptableLanguages(), clock);
        var card = library.article(id)
                .filter(shown -> !library.reserved(id).withholds(reader.now()))
                .orElseThrow(NotFoundException::new);
        var frame = Frame.of(reader, card.title());
        var item = new Items(reader).of(card);
        return Answer.of(frame, Pages.versions(frame, item, changes(library.versions(id), reader)));
    }

    /** The newest first; the oldest changed nothing. */
    private static List<VersionView> changes(List<Library.Version> versions, Reader reader) {
        var views = new ArrayList<VersionView>();
        for (int i = 0; i + 1 < versions.size(); i++) {
            views.add(change(versions.get(i + 1), versions.get(i), reader));
        }
        return views;
    }

    private static VersionView change(Library.Version before, Library.Version fresh, Reader reader) {
        var revision = Revision.of(before, fresh);
        var lines = revision.lines().stream()
                .map(line -> new VersionView.Line(new RawString(line.html()), line.changed()))
                .toList();
        return new VersionView(fresh.number(), reader.ages().of(fresh.seen()), revision.isSilent(), lines);
    }
}
