package org.kiosque.server.web.story;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.kiosque.engine.enrich.name.Atlas;
import org.kiosque.engine.enrich.name.Spot;

/** Serves the world that places are shown on: a dot for each city that is known, so that people draw the continents. */
@Path("/world.svg")
@RunOnVirtualThread
public class WorldPicture {

    private static final String DRAWN = drawn();

    @GET
    @Produces("image/svg+xml")
    public Response show() {
        return Response.ok(DRAWN)
                .header("Cache-Control", "public, max-age=604800")
                .build();
    }

    private static String drawn() {
        Set<String> dots = new LinkedHashSet<>();
        for (Spot city : Atlas.cities()) {
            dots.add(String.format(Locale.ROOT, "M%s %sh0", half(WorldMap.x(city)), half(WorldMap.y(city))));
        }
        return String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\"><path d=\"%s\" fill=\"none\""
                        + " stroke=\"#8a857b\" stroke-opacity=\".55\" stroke-width=\".7\" stroke-linecap=\"round\"/></svg>",
                WorldMap.WIDTH,
                WorldMap.HEIGHT,
                String.join("", dots));
    }

    /** To the next half, without a zero behind the point. */
    private static String half(double value) {
        long halves = Math.round(value * 2);
        return halves / 2 + (halves % 2 == 0 ? "" : ".5");
    }
}
