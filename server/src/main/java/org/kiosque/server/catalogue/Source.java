package org.kiosque.server.catalogue;

import java.net.URI;

/**
 * One feed of a publisher.
 *
 * @param language BCP 47 tag, such as {@code fr} or {@code zh-Hant}
 * @param country the publisher's, ISO 3166-1 alpha-2
 * @param region the part of the country that it writes about, as its people call it, or empty
 */
public record Source(String language, String country, String region, Section section, String name, URI feed) {

    /** The language without script or region, such as {@code zh}. */
    public String primaryLanguage() {
        int hyphen = language.indexOf('-');
        return hyphen < 0 ? language : language.substring(0, hyphen);
    }

    static Source of(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 6) {
            throw new IllegalStateException("Not a line of the catalogue: " + line);
        }
        return new Source(cells[0], cells[1], cells[2], Section.of(cells[3]), cells[4], URI.create(cells[5]));
    }
}
