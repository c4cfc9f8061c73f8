package org.kiosque.server.web.search;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.kiosque.server.index.ArticleIndex;
import org.kiosque.server.json.Json;

/** Lets browsers search here from their own box, and suggests names to them, as OpenSearch describes. */
@Path("/")
@RunOnVirtualThread
class SuggestPage {

    private static final int MOST = 8;
    private static final int LONGEST = 80;

    private final ArticleIndex index;

    SuggestPage(ArticleIndex index) {
        this.index = index;
    }

    @GET
    @Path("/opensearch.xml")
    @Produces("application/opensearchdescription+xml;charset=UTF-8")
    public String description(@Context UriInfo uri) {
        URI base = uri.getBaseUri();
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
                <ShortName>Kiosque</ShortName>
                <Description>Kiosque</Description>
                <InputEncoding>UTF-8</InputEncoding>
                <Image type="image/svg+xml">%1$s</Image>
                <Url type="text/html" template="%2$s?q={searchTerms}"/>
                <Url type="application/atom+xml" template="%2$s/feed.xml?q={searchTerms}"/>
                <Url type="application/x-suggestions+json" template="%2$s/suggest?q={searchTerms}"/>
                </OpenSearchDescription>
                """.formatted(base.resolve("/icon.svg"), base.resolve("/search"));
    }

    @GET
    @Path("/search/suggest")
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
