package org.kiosque.server.fetch;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import okhttp3.CompressionInterceptor;
import okhttp3.CompressionInterceptor.DecompressionAlgorithm;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.FormBody;
import okhttp3.Gzip;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.brotli.Brotli;
import org.jspecify.annotations.Nullable;
import org.kiosque.server.fetch.guard.AddressGuard;

/** Puts single requests on the wire: HTTP/2 or 1.1, connections kept for the next request, no cookies, no referrer. */
final class Wire implements AutoCloseable {

    /** Idle connections; with those at work it bounds the open files, however many hosts there are. */
    private static final int MOST_IDLE = 64;

    private static final Duration IDLE = Duration.ofSeconds(30);

    private final OkHttpClient client;
    private final String userAgent;

    Wire(Fetcher.Options options, AddressGuard guard, Network network) {
        this.userAgent = userAgent(options.contact());
        var building = new OkHttpClient.Builder()
                .dns(guard.resolver(network.names()))
                .socketFactory(guard.sockets(network.watch()))
                .proxySelector(options.proxies().selector(guard::exempts))
                .proxyAuthenticator(options.proxies().authenticator())
                .followRedirects(false)
                .followSslRedirects(false)
                .cookieJar(CookieJar.NO_COOKIES)
                .connectTimeout(10, TimeUnit.SECONDS)
                .readTimeout(15, TimeUnit.SECONDS)
                .callTimeout(options.time())
                .connectionPool(new ConnectionPool(MOST_IDLE, IDLE.toSeconds(), TimeUnit.SECONDS))
                .addInterceptor(new CompressionInterceptor(encodings()));
        if (network.trust() != null) {
            building.sslSocketFactory(sockets(network.trust()), network.trust());
        }
        this.client = building.build();
    }

    private static SSLSocketFactory sockets(X509TrustManager trust) {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {trust}, null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has TLS", e);
        }
    }

    /** Sends a request; the whole exchange, with the body's end, is over within the time of the options. */
    Response send(Ask ask, HttpUrl url) throws IOException {
        return client.newCall(message(ask, url)).execute();
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    private Request message(Ask ask, HttpUrl url) {
        var message = new Request.Builder()
                .url(url)
                .header("User-Agent", userAgent)
                .header("Accept", ask.accept())
                .header("Accept-Language", "*");
        validator(message, "If-None-Match", ask.etag());
        validator(message, "If-Modified-Since", ask.lastModified());
        if (!ask.form().isEmpty()) {
            var form = new FormBody.Builder();
            ask.form().forEach(form::add);
            message.post(form.build());
        }
        return message.build();
    }

    /** A server may send what no header may hold; such a validator is not sent back. */
    private static void validator(Request.Builder message, String name, @Nullable String value) {
        if (value != null && value.chars().allMatch(c -> c >= ' ' && c < 127)) {
            message.header(name, value);
        }
    }

    private static String userAgent(@Nullable String contact) {
        return "Kiosque/0.1 (" + (contact == null ? "news reader" : "+" + contact) + ")";
    }

    private static DecompressionAlgorithm[] encodings() {
        List<DecompressionAlgorithm> known = new ArrayList<>(List.of(Brotli.INSTANCE, Gzip.INSTANCE));
        if (Zstandard.isAvailable()) {
            known.addFirst(new Zstandard());
        }
        return known.toArray(DecompressionAlgorithm[]::new);
    }
}
