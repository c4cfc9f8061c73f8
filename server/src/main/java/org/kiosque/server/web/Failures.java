package org.kiosque.server.web;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.kiosque.server.web.page.Answer;
import org.kiosque.server.web.page.Frame;
import org.kiosque.server.web.page.Reader;

/** Tells readers in words what went wrong. */
class Failures {

    private static final Logger LOG = Logger.getLogger("org.kiosque.web");
    private static final int OURS = 500;

    private final Clock clock;

    Failures(Clock clock) {
        this.clock = clock;
    }

    @ServerExceptionMapper
    Response refused(WebApplicationException failure, @Context HttpHeaders headers) {
        int status = failure.getResponse().getStatus();
        if (status >= OURS) {
            LOG.error("A page could not be made", failure);
        }
        return page(status, headers);
    }

    @ServerExceptionMapper
    Response broken(Exception failure, @Context HttpHeaders headers) {
        LOG.error("A page could not be made", failure);
        return page(OURS, headers);
    }

    private Response page(int status, HttpHeaders headers) {
        var frame = Frame.of(Reader.of(headers.getAcceptableLanguages(), clock), "");
        var response = Answer.of(frame, Pages.failure(frame, status));
        return Response.fromResponse(response).status(status).build();
    }
}
