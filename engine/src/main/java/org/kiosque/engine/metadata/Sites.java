package org.kiosque.engine.metadata;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/** Reads what a page declares of the site: its language and its name. */
final class Sites {

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}([-_][A-Za-z0-9-]{1,20})?");
    private static final int LONGEST = 80;

    private Sites() {}

    static Optional<Told<String>> language(Metadata page) {
        return Stream.of(
                        attribute(page.page(), "lang"),
                        attribute(page.page(), "xml:lang"),
                        page.find("inLanguage"),
                        page.meta()
                                .find("og:locale", "content-language", "dc.language", "dcterms.language", "language"))
                .flatMap(Optional::stream)
                .map(told -> new Told<>(told.value().strip(), told.reason()))
                .filter(told -> LANGUAGE.matcher(told.value()).matches())
                .map(told -> new Told<>(told.value().split("[-_]", 2)[0].toLowerCase(Locale.ROOT), told.reason()))
                .findFirst();
    }

    private static Optional<Told<String>> attribute(Document page, String name) {
        return Optional.ofNullable(page.selectFirst("html"))
                .map(html -> new Told<>(html.attr(name), Reason.element("html[" + name + "]")));
    }

    static Optional<Told<String>> publisher(Metadata page) {
        return Stream.of(
                        page.find("publisher"),
                        page.meta()
                                .find(
                                        "og:site_name",
                                        "application-name",
                                        "publisher",
                                        "dc.publisher",
                                        "dcterms.publisher"))
                .flatMap(Optional::stream)
                .filter(told -> told.value().length() < LONGEST && !told.value().startsWith("http"))
                .findFirst();
    }
}
