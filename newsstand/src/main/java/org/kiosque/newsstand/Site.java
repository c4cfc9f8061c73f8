package org.kiosque.newsstand;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.zip.CRC32;

/**
 * A publisher's site: where its pages are.
 *
 * @param publisher whose it is
 * @param port of the server
 */
record Site(Publisher publisher, int port) {

    String host() {
        return publisher.folder() + ".localhost";
    }

    /** The address of the home page without the slash at its end. */
    String home() {
        return "http://" + host() + ":" + port;
    }

    String path(ArticleFile article) {
        OffsetDateTime published = article.published();
        return publisher
                .articlePath()
                .replace("{year}", String.valueOf(published.getYear()))
                .replace("{month}", "%02d".formatted(published.getMonthValue()))
                .replace("{day}", "%02d".formatted(published.getDayOfMonth()))
                .replace("{slug}", article.slug())
                .replace("{id}", String.valueOf(number(article.slug())));
    }

    String address(ArticleFile article) {
        return home() + path(article);
    }

    boolean hasFeed() {
        return publisher.feed().kind() != Publisher.FeedKind.NONE;
    }

    String feed() {
        return home() + publisher.feed().path();
    }

    /** The address of an article's picture; the lead picture is number 0. */
    String picture(ArticleFile article, int number) {
        return home() + "/img/" + article.slug() + (number == 0 ? "" : "." + number) + ".png";
    }

    /** A number of seven digits that stays the same for the same text. */
    static long number(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return 1_000_000 + crc.getValue() % 9_000_000;
    }
}
