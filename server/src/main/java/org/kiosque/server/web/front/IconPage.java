package org.kiosque.server.web.front;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.kiosque.server.icon.Icons;

/** Serves publishers' icons as we have drawn them; an icon that changes gets another address. */
@Path("/icon/{host}/{digest}")
@RunOnVirtualThread
class IconPage {

    private final Icons icons;

    IconPage(Icons icons) {
        this.icons = icons;
    }

    @GET
    public Response show(String host, String digest) {
        var png = icons.find(host).orElseThrow(NotFoundException::new);
        return Response.ok(png, "image/png")
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .build();
    }
}
