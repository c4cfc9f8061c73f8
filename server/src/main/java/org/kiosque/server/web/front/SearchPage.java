package org.kiosque.server.web.front;

import io.quarkus.qute.RawString;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.kiosque.server.index.ArticleIndex;
import org.kiosque.server.index.Hits;
import org.kiosque.server.store.Library;
import org.kiosque.server.web.page.Answer;
import org.kiosque.server.web.page.Frame;
import org.kiosque.server.web.page.Reader;

/** Finds articles by words. */
@Path("/search")
@RunOnVirtualThread
class SearchPage {

    private static final int SIZE = 20;
    private static final int LAST_PAGE = 50;
    private static final int LONGEST = 200;

    private final ArticleIndex index;
    private final Library library;
    private final Clock clock;

    SearchPage(ArticleIndex index, Library library, Clock clock) {
        this.index = index;
        this.library = library;
        this.clock = clock;
    }

    @GET
    public Response show(
            @RestQuery @DefaultValue("") String q,
            @RestQuery @DefaultValue("1") int page,
            @Context HttpHeaders headers) {
        var reader = Reader.of(headers.getAcceptableLanguages(), clock);
        String words = q.strip();
        words = words.substring(0, Math.min(LONGEST, words.length()));
        int number = Math.clamp(page, 1, LAST_PAGE);
        @Nullable SearchView view = words.isEmpty() ? null : find(words, number, reader);
        var frame = Frame.of(reader, words).withQuery(words);
        return Answer.of(frame, Pages.search(frame, view));
    }

    private SearchView find(String words, int page, Reader reader) {
        var hits = index.search(words, reader.language(), (page - 1) * SIZE, SIZE);
        boolean more = hits.total() > page * SIZE && page < LAST_PAGE;
        return new SearchView(
                hits.total(), found(hits.hits(), reader), page > 1 ? page - 1 : null, more ? page + 1 : null);
    }

    private List<SearchView.Found> found(List<Hits.Hit> hits, Reader reader) {
        var items = new Items(reader);
        var found = new ArrayList<SearchView.Found>();
        for (var hit : hits) {
            library.article(hit.article())
                    .ifPresent(card -> found.add(
                            new SearchView.Found(items.of(card), new RawString(hit.title()), snippet(hit, reader))));
        }
        return found;
    }

    private @Nullable RawString snippet(Hits.Hit hit, Reader reader) {
        var rights = library.reserved(hit.article());
        boolean limited = rights.longestSnippet().isPresent() || rights.withholds(reader.now());
        return limited ? null : new RawString(hit.snippet());
    }
}
