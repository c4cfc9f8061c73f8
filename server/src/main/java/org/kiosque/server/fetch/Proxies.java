package org.kiosque.server.fetch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.Authenticator;
import okhttp3.Credentials;
import org.jspecify.annotations.Nullable;

/**
 * Which requests go through a proxy.
 *
 * @param http the proxy of {@code http} addresses, {@code http://host:port}, or null
 * @param https likewise of {@code https} addresses
 * @param direct names that are asked without a proxy, with all below them; {@code *} for all
 */
public record Proxies(@Nullable URI http, @Nullable URI https, List<String> direct) {

    /** Every request goes straight. */
    public static final Proxies NONE = new Proxies(null, null, List.of());

    private static final String FORM =
            "A proxy is http://HOST:PORT; SOCKS, which names hosts past the guard, is not used";
    private static final int HTTP_PORT = 8080;

    public Proxies {
        direct = List.copyOf(direct);
        Stream.of(Optional.ofNullable(http), Optional.ofNullable(https))
                .flatMap(Optional::stream)
                .forEach(Proxies::check);
    }

    /**
     * What an operator set: an address, or {@code none}, or nothing, which means what the environment says
     * (HTTP_PROXY, HTTPS_PROXY, ALL_PROXY, NO_PROXY, in either case). Fails where an address is none of a proxy.
     */
    public static Proxies of(@Nullable String option, Map<String, String> environment) {
        if ("none".equals(option)) {
            return NONE;
        }
        var direct = setting(environment, "NO_PROXY").stream()
                .flatMap(names -> Arrays.stream(names.split("[,\\s]+")))
                .map(name -> name.strip().toLowerCase(Locale.ROOT).replaceFirst("^\\*?\\.", ""))
                .filter(name -> !name.isEmpty())
                .toList();
        if (option != null) {
            var proxy = address(option);
            return new Proxies(proxy, proxy, direct);
        }
        var all = setting(environment, "ALL_PROXY");
        return new Proxies(
                setting(environment, "HTTP_PROXY")
                        .or(() -> all)
                        .map(Proxies::address)
                        .orElse(null),
                setting(environment, "HTTPS_PROXY")
                        .or(() -> all)
                        .map(Proxies::address)
                        .orElse(null),
                direct);
    }

    /** The proxy for an address; empty where it is asked straight. */
    Optional<URI> through(URI target) {
        String host = Objects.requireNonNullElse(target.getHost(), "").toLowerCase(Locale.ROOT);
        boolean straight =
                direct.stream().anyMatch(name -> name.equals("*") || host.equals(name) || host.endsWith("." + name));
        return straight ? Optional.empty() : Optional.ofNullable("https".equals(target.getScheme()) ? https : http);
    }

    /** The proxies' own {@code host:port}. */
    Set<String> authorities() {
        return Stream.of(Optional.ofNullable(http), Optional.ofNullable(https))
                .flatMap(Optional::stream)
                .map(proxy -> proxy.getHost() + ":" + port(proxy))
                .collect(Collectors.toSet());
    }

    /** The same for a client; hosts that the operator exempted are inside the network and asked straight. */
    ProxySelector selector(Predicate<URI> exempt) {
        return new ProxySelector() {
            @Override
            public List<Proxy> select(URI target) {
                return List.of((exempt.test(target) ? Optional.<URI>empty() : through(target))
                        .map(Proxies::proxy)
                        .orElse(Proxy.NO_PROXY));
            }

            @Override
            public void connectFailed(URI target, SocketAddress proxy, IOException reason) {}
        };
    }

    /** Answers a proxy that asks who we are, once. */
    Authenticator authenticator() {
        return (route, response) -> {
            var proxy = response.request().isHttps() ? https : http;
            if (proxy == null
                    || proxy.getUserInfo() == null
                    || response.request().header("Proxy-Authorization") != null) {
                return null;
            }
            String[] login = proxy.getUserInfo().split(":", 2);
            return response.request()
                    .newBuilder()
                    .header("Proxy-Authorization", Credentials.basic(login[0], login.length > 1 ? login[1] : ""))
                    .build();
        };
    }

    private static Optional<String> setting(Map<String, String> environment, String name) {
        return Stream.of(name, name.toLowerCase(Locale.ROOT))
                .map(environment::get)
                .filter(Objects::nonNull)
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    private static URI address(String text) {
        String full = text.strip();
        try {
            return new URI(full.contains("://") ? full : "http://" + full);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(FORM);
        }
    }

    private static void check(URI proxy) {
        if (proxy.getHost() == null || !"http".equals(proxy.getScheme())) {
            throw new IllegalArgumentException(FORM + ", not " + bare(proxy));
        }
    }

    /** Without a password, which has no place in a message. */
    private static String bare(URI proxy) {
        return proxy.getScheme() + "://" + proxy.getHost();
    }

    private static int port(URI proxy) {
        return proxy.getPort() >= 0 ? proxy.getPort() : HTTP_PORT;
    }

    private static Proxy proxy(URI proxy) {
        return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(proxy.getHost(), port(proxy)));
    }
}
