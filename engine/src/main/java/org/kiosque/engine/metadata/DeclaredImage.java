package org.kiosque.engine.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kiosque.engine.html.PlainText;
import org.kiosque.engine.html.Urls;

/**
 * A picture that a page declares for its article; texts that it doesn't tell are empty.
 *
 * @param url where it is
 */
public record DeclaredImage(URI url, String alt, String caption, String credit) {

    private static final int MOST = 20;

    static List<Told<DeclaredImage>> of(Metadata page) {
        List<Told<DeclaredImage>> found = new ArrayList<>();
        MetaTags meta = page.meta();
        String alt = meta.first("og:image:alt", "twitter:image:alt");
        meta.find("og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src")
                .flatMap(told -> Urls.resolve(page.url(), told.value())
                        .map(url -> new Told<>(new DeclaredImage(url, alt, "", ""), told.reason())))
                .ifPresent(found::add);
        for (LinkedArticle article : page.linked()) {
            JsonNode images = article.node().path("image");
            for (JsonNode each : images.isArray() ? images : List.of(images)) {
                read(article.resolved(each), page.url())
                        .filter(image -> found.size() < MOST)
                        .ifPresent(image -> found.add(new Told<>(image, article.reason("image"))));
            }
        }
        return found;
    }

    private static Optional<DeclaredImage> read(JsonNode node, URI base) {
        String address = node.isTextual()
                ? node.asText()
                : node.path("url")
                        .asText(node.path("contentUrl").asText(node.path("@id").asText("")));
        return address.isBlank()
                ? Optional.empty()
                : Urls.resolve(base, address)
                        .map(url -> new DeclaredImage(
                                url,
                                "",
                                LinkedArticle.plain(node.path("caption")
                                        .asText(node.path("description").asText(""))),
                                credit(node)));
    }

    private static String credit(JsonNode node) {
        for (String property : new String[] {"creditText", "copyrightHolder", "creator", "author", "copyrightNotice"}) {
            JsonNode value = node.path(property).isArray() ? node.path(property).path(0) : node.path(property);
            String name = value.isObject() ? value.path("name").asText("") : value.asText("");
            if (!name.isBlank()) {
                return PlainText.fold(name);
            }
        }
        return "";
    }
}
