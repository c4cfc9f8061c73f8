package org.kiosque.server.fetch;

import java.time.Duration;
import okhttp3.Dns;
import org.kiosque.server.fetch.guard.PatientDns;
import org.kiosque.server.fetch.guard.Watch;

/**
 * What lies under a fetcher.
 *
 * @param names looks names up; the guard sifts its answers
 * @param watch is told of each connection
 */
record Network(Dns names, Watch watch) {

    private static final Duration LOOKUP = Duration.ofSeconds(10);

    /** The system's. */
    static Network system() {
        return new Network(new PatientDns(Dns.SYSTEM, LOOKUP), address -> {});
    }
}
