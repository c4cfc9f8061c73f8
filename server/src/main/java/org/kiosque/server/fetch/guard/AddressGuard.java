package org.kiosque.server.fetch.guard;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.SocketFactory;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import org.kiosque.server.trouble.Trouble;

/**
 * Decides which addresses may be connected to, so that no feed or page makes this server ask its own network (SSRF).
 * Three gates, each enough by itself: the address as it is written ({@link #refusal}), what its name leads to
 * ({@link #resolver}), and what a socket is about to connect to ({@link #sockets}). An operator's allow-list of
 * {@code host:port} lifts all three for those alone.
 */
public final class AddressGuard {

    private final Set<Authority> allowed;
    private final Set<Authority> proxies;

    /** @param allowed {@code host:port} pairs that are exempt; {@code *.name:port} stands for all below a name */
    public AddressGuard(Set<String> allowed) {
        this(allowed, Set.of());
    }

    /** @param proxies {@code host:port} pairs that may be connected to as proxies, but not asked for anything */
    public AddressGuard(Set<String> allowed, Set<String> proxies) {
        this.allowed = authorities(allowed);
        this.proxies = authorities(proxies);
    }

    /** @param name {@code *.name} stands for all below a name */
    private record Authority(HostName name, int port) {

        static Authority of(String pair) {
            int colon = pair.lastIndexOf(':');
            String port = pair.substring(colon + 1);
            if (colon < 1 || !port.matches("\\d{1,5}")) {
                throw new IllegalArgumentException("An exemption is HOST:PORT, not " + pair);
            }
            return new Authority(HostName.of(pair.substring(0, colon)), Integer.parseInt(port));
        }

        boolean covers(HostName host) {
            return name.text().startsWith("*.")
                    ? host.text().endsWith(name.text().substring(1))
                    : name.equals(host);
        }
    }

    /** Whether the operator exempted this host and port. */
    public boolean exempts(String host, int port) {
        var name = HostName.of(host);
        return allowed.stream().anyMatch(one -> one.port == port && one.covers(name));
    }

    /** The same for an address, whose port is its scheme's where it names none. */
    public boolean exempts(URI address) {
        int port = address.getPort() >= 0 ? address.getPort() : "https".equals(address.getScheme()) ? 443 : 80;
        return address.getHost() != null && exempts(address.getHost(), port);
    }

    /** Whether an address belongs to the public Internet. */
    public static boolean isPublic(InetAddress address) {
        return Addresses.isPublic(address);
    }

    /** Why an address may not be asked at all, where its writing alone tells. */
    public Optional<String> refusal(HttpUrl url) {
        if (!url.username().isEmpty() || !url.password().isEmpty()) {
            return Optional.of(Trouble.LOGIN.words());
        }
        return refusal(url.host(), url.port());
    }

    /** Why a host and port may not be asked at all, where its name alone tells. */
    Optional<String> refusal(String host, int port) {
        if (exempts(host, port)) {
            return Optional.empty();
        }
        var name = HostName.of(host);
        if (isExemptElsewhere(name) || proxies.contains(new Authority(name, port)) || name.isInside()) {
            return Optional.of(host + ":" + port + " is no address of the public Internet; an operator can allow it");
        }
        return Ports.isClosed(port) ? Optional.of("Nothing of the web is at port " + port) : Optional.empty();
    }

    /**
     * Why an address may not be asked through a proxy, which looks names up by itself: one of the addresses that we see
     * is forbidden. A name that only the proxy knows is left to it.
     */
    public Optional<String> refusalBehindProxy(HttpUrl url, Dns names) {
        try {
            return names.lookup(url.host()).stream().allMatch(Addresses::isPublic)
                    ? Optional.empty()
                    : Optional.of(ForbiddenAddressException.words(url.host()));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** A resolver that answers only with addresses that may be connected to. */
    public Dns resolver(Dns names) {
        return host -> {
            var name = HostName.of(host);
            if (isExemptElsewhere(name) || proxies.stream().anyMatch(proxy -> proxy.name.equals(name))) {
                return name.isThisMachine() ? List.of(loopback(host)) : named(host, names.lookup(host));
            }
            var open = names.lookup(host).stream().filter(Addresses::isPublic).toList();
            if (open.isEmpty()) {
                throw new ForbiddenAddressException(host);
            }
            return open;
        };
    }

    /** Sockets that connect only to addresses that may be connected to. */
    public SocketFactory sockets(Watch watch) {
        return new GuardedSockets(this, watch);
    }

    /** Whether a socket may connect to an address; a host's exemption goes by the name that the address carries. */
    boolean opens(InetSocketAddress address) {
        return address.getAddress() != null
                && (exempts(address.getHostString(), address.getPort())
                        || proxies.contains(new Authority(HostName.of(address.getHostString()), address.getPort()))
                        || (Addresses.isPublic(address.getAddress()) && !Ports.isClosed(address.getPort())));
    }

    private static Set<Authority> authorities(Set<String> pairs) {
        return pairs.stream().map(Authority::of).collect(Collectors.toUnmodifiableSet());
    }

    private boolean isExemptElsewhere(HostName name) {
        return allowed.stream().anyMatch(one -> one.covers(name));
    }

    /** RFC 6761: names below localhost are this machine, whether the system's resolver knows it or not. */
    private static InetAddress loopback(String host) throws UnknownHostException {
        return InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1});
    }

    private static List<InetAddress> named(String host, List<InetAddress> found) throws UnknownHostException {
        List<InetAddress> named = new ArrayList<>();
        for (var address : found) {
            named.add(InetAddress.getByAddress(host, address.getAddress()));
        }
        return named;
    }
}
