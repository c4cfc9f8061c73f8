package org.kiosque.server.web;

import java.util.List;

/** Takes up feeds that a reader wants to follow. */
public interface Following {

    /** Follows a feed, or those that a page names. */
    Outcome follow(String address);

    /** Follows the feeds of a list of subscriptions. */
    Importing importOpml(byte[] opml);

    /** The list of subscriptions as OPML. */
    String exportOpml();

    /** What became of an address. */
    sealed interface Outcome {

        /** New feeds are followed; their titles or, where unknown, addresses. */
        record Followed(List<String> feeds) implements Outcome {
            public Followed {
                feeds = List.copyOf(feeds);
            }
        }

        /** All of it was followed already. */
        record Known() implements Outcome {}

        record Refused(Reason reason) implements Outcome {}
    }

    /** Why an address can't be followed. */
    enum Reason {
        NOT_AN_ADDRESS,
        FORBIDDEN,
        UNREACHABLE,
        NO_FEED
    }

    /** What became of a list. */
    sealed interface Importing {

        /**
         * The list was read.
         *
         * @param added feeds that are new
         * @param known feeds that were followed already
         */
        record Imported(int added, int known) implements Importing {}

        record NotOpml() implements Importing {}
    }
}
