package org.kiosque.engine.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** Reads what a page declares about who may read its article. */
final class Access {

    private static final String FREE = "isAccessibleForFree";

    private Access() {}

    static Optional<Told<Boolean>> of(Metadata page) {
        for (LinkedArticle each : page.linked()) {
            Optional<Boolean> own = free(each.node());
            if (own.isPresent()) {
                return own.map(free -> new Told<>(free, each.reason(FREE)));
            }
            if (locks(each.node().path("hasPart"))) {
                return Optional.of(new Told<>(false, each.reason("hasPart." + FREE)));
            }
        }
        return page.meta()
                .find("article:content_tier", "og:article:content_tier")
                .map(tier -> new Told<>(!tier.value().equalsIgnoreCase("locked"), tier.reason()));
    }

    private static boolean locks(JsonNode parts) {
        for (JsonNode part : parts.isArray() ? parts : List.of(parts)) {
            if (!free(part).orElse(true)) {
                return true;
            }
        }
        return false;
    }

    /** Written as a boolean, as "False", or as an address of schema.org. */
    private static Optional<Boolean> free(JsonNode node) {
        String written = node.path(FREE).asText("").strip();
        return written.isEmpty() ? Optional.empty() : Optional.of(!written.matches("(?i)(.*/)?(false|no|0)"));
    }
}
