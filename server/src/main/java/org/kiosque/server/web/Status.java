package org.kiosque.server.web;

/** Tells how far the newsstand has come in gathering what its feeds told of. */
public interface Status {

    Progress progress();

    /**
     * Counters of one moment.
     *
     * @param feeds followed
     * @param feedsVisited at least once
     * @param told entries that the feeds told of
     * @param waiting entries whose page waits for its first visit
     */
    record Progress(int feeds, int feedsVisited, int told, int waiting, int articles, int stories) {

        /** Whether there is more to come soon. */
        public boolean filling() {
            return feeds > 0 && (feedsVisited < feeds || waiting > 0);
        }
    }
}
