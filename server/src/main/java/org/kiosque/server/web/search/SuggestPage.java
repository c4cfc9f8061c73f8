package org.kiosque.server.web.search;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.kiosque.server.index.ArticleIndex;
import org.kiosque.server.json.Json;

/** Suggests names while words are written, in the form that browsers' own search boxes understand. */
@Path("/search/suggest")
@RunOnVirtualThread
class SuggestPage {

    private static final int MOST = 8;
    private static final int LONGEST = 80;

    private final ArticleIndex index;

    SuggestPage(ArticleIndex index) {
        this.index = index;
    }

    @GET
    @Produces("application/x-suggestions+json;charset=UTF-8")
    public String suggest(@RestQuery @DefaultValue("") String q) {
        String written = q.substring(0, Math.min(LONGEST, q.length()));
        return Json.write(List.of(written, suggestions(written)));
    }

    /** Names that begin with all that is written, or else with its last word. */
    private List<String> suggestions(String written) {
        List<String> whole = index.suggest(written, MOST);
        int last = written.lastIndexOf(' ') + 1;
        return whole.isEmpty() && last > 0
                ? index.suggest(written.substring(last), MOST).stream()
                        .map(name -> written.substring(0, last) + name)
                        .toList()
                : whole;
    }
}
