package org.kiosque.server.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.kiosque.server.ingest.Status;

/** Tells machines that the program serves and how far it is. */
@Path("/health")
@RunOnVirtualThread
class Health {

    private final Status status;

    Health(Status status) {
        this.status = status;
    }

    /** The state of the program. */
    public record State(String status, Status.Progress progress) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public State show() {
        return new State("UP", status.progress());
    }
}
