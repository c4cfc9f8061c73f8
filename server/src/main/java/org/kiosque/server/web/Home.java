package org.kiosque.server.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/")
public class Home {
    @GET
    public String get() {
        return "hello";
    }
}
