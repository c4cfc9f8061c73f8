package org.kiosque.server.web.search;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;

/** Tells browsers how to search here from their own box, as OpenSearch 1.1 has it. */
@Path("/opensearch.xml")
@RunOnVirtualThread
class OpenSearch {

    @GET
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
}
