package org.kiosque.server.web.feeds;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.kiosque.server.websub.Deliveries;

/** The callbacks that hubs call. */
@Path("/websub/{token}")
@RunOnVirtualThread
class HubPage {

    private static final int TOO_LARGE = 413;

    private final Deliveries deliveries;

    HubPage(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    public Response hear(
            String token,
            @RestQuery("hub.mode") @DefaultValue("") String mode,
            @RestQuery("hub.topic") @DefaultValue("") String topic,
            @RestQuery("hub.challenge") @Nullable String challenge,
            @RestQuery("hub.lease_seconds") @Nullable Long lease,
            @RestQuery("hub.reason") @Nullable String reason) {
        return deliveries
                .hear(token, new Deliveries.Word(mode, topic, challenge, lease, reason))
                .map(answer -> Response.ok(answer).build())
                .orElseGet(() -> Response.status(Response.Status.NOT_FOUND).build());
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public Response take(String token, @Nullable InputStream body, @Context HttpHeaders headers) throws IOException {
        if (!deliveries.knows(token)) {
            return Response.status(Response.Status.NOT_FOUND).build();
        }
        byte[] bytes = body == null ? new byte[0] : body.readNBytes(Deliveries.LARGEST + 1);
        if (bytes.length > Deliveries.LARGEST) {
            return Response.status(TOO_LARGE).build();
        }
        deliveries.take(
                token, bytes, headers.getHeaderString("Content-Type"), headers.getHeaderString("X-Hub-Signature"));
        return Response.accepted().build();
    }
}
