package org.kiosque.bench.web;

import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A feed of the test web.
 *
 * @param host its name without the port
 * @param entries how many it has in the first round
 */
record WebFeed(int number, String host, Behaviour behaviour, Format format, int entries) {

    /** The kinds of feeds. */
    enum Format {
        RSS,
        ATOM,
        JSON,
        RDF,
        SITEMAP
    }

    String path() {
        return "/feed/" + number;
    }

    /** Where a feed that moved for good or for now is found. */
    String newPath() {
        return "/new/" + number;
    }

    URI url(int port) {
        return URI.create("http://" + host + ":" + port + path());
    }

    URI newUrl(int port) {
        return URI.create("http://" + host + ":" + port + newPath());
    }

    /** How many entries it has in a round, counted from 1. */
    int entries(int round) {
        return behaviour == Behaviour.GROWING ? entries + round - 1 : entries;
    }

    /** The page of an entry, on one of the hosts that hold only pages. */
    String page(int entry, int port) {
        return "http://pages-" + number % 50 + ".localhost:" + port + "/" + number + "/" + entry;
    }

    /** How a reader has to know an entry: by its own identifier, or its page where there is none. */
    String id(int entry, int port) {
        return format == Format.SITEMAP || format == Format.RDF
                ? page(entry, port)
                : "tag:web.example,2026:" + number + "/" + entry;
    }

    /** All identifiers that a reader has to know after a round. */
    List<String> ids(int round, int port) {
        return IntStream.range(0, entries(round))
                .mapToObj(entry -> id(entry, port))
                .toList();
    }
}
