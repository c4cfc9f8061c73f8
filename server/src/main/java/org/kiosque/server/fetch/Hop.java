package org.kiosque.server.fetch;

import okhttp3.HttpUrl;

/** One answer on the way: another address to go to, or the end. */
sealed interface Hop {

    /** @param forGood whether the other address stands for this one from now on */
    record Elsewhere(HttpUrl url, boolean forGood) implements Hop {}

    record Done(Fetched result) implements Hop {}

    static Done failed(String reason) {
        return new Done(new Fetched.Failed(reason));
    }

    static Done refused(String reason) {
        return new Done(new Fetched.Refused(reason));
    }
}
