package org.kiosque.server.web.page;

import io.quarkus.qute.RawString;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kiosque.server.json.Json;

/**
 * Tells machines where the words of a part of a page come from, as JSON-LD in the terms of schema.org, beside the label
 * that people see.
 */
public final class Origin {

    private static final String TRAINED = "https://schema.org/TrainedAlgorithmicMediaDigitalSource";

    private Origin() {}

    /**
     * A part whose words are taken from articles.
     *
     * @param part a CSS selector
     */
    public static RawString extract(String part, List<Long> articles) {
        return written(part, Map.of("@type", "SoftwareApplication", "name", "Kiosque"), articles, Map.of());
    }

    /**
     * A part that a model wrote.
     *
     * @param time when, by ISO 8601
     */
    public static RawString generated(String part, String model, String time, List<Long> articles) {
        return written(
                part,
                Map.of("@type", "SoftwareApplication", "name", model),
                articles,
                Map.of("dateCreated", time, "digitalSourceType", TRAINED));
    }

    private static RawString written(
            String part, Map<String, String> creator, List<Long> articles, Map<String, String> more) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("@context", "https://schema.org");
        told.put("@type", "WebPageElement");
        told.put("cssSelector", part);
        told.put("creator", creator);
        told.put("isBasedOn", articles.stream().map(id -> "/article/" + id).toList());
        told.putAll(more);
        // Nothing in it can end the script that it stands in.
        return new RawString(Json.write(told).replace("<", "\\u003c"));
    }
}
