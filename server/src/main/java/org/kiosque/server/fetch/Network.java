package org.kiosque.server.fetch;

import java.time.Duration;
import javax.net.ssl.X509TrustManager;
import okhttp3.Dns;
import org.jspecify.annotations.Nullable;
import org.kiosque.server.fetch.guard.PatientDns;
import org.kiosque.server.fetch.guard.Watch;

/**
 * What lies under a fetcher.
 *
 * @param names looks names up; the guard sifts its answers
 * @param watch is told of each connection
 * @param trust who vouches for servers; null for those whom this Java trusts
 */
record Network(Dns names, Watch watch, @Nullable X509TrustManager trust) {

    private static final Duration LOOKUP = Duration.ofSeconds(10);

    /** The system's. */
    static Network system() {
        return new Network(new PatientDns(Dns.SYSTEM, LOOKUP), address -> {}, null);
    }
}
