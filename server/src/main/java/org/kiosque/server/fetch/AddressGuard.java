package org.kiosque.server.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import okhttp3.Dns;

/**
 * Decides which addresses may be connected to, so that no feed or page makes this server ask its own network (SSRF).
 * Forbidden: everything that IANA's registries call not globally reachable, and the cloud's metadata addresses.
 * An operator's allow-list of {@code host:port} lifts that for those alone.
 */
public final class AddressGuard {

    private static final List<Block> FORBIDDEN = List.of(
            Block.of("0.0.0.0", 8),
            Block.of("10.0.0.0", 8),
            Block.of("100.64.0.0", 10),
            Block.of("127.0.0.0", 8),
            Block.of("169.254.0.0", 16),
            Block.of("172.16.0.0", 12),
            Block.of("192.0.0.0", 24),
            Block.of("192.0.2.0", 24),
            Block.of("192.88.99.0", 24),
            Block.of("192.168.0.0", 16),
            Block.of("198.18.0.0", 15),
            Block.of("198.51.100.0", 24),
            Block.of("203.0.113.0", 24),
            Block.of("224.0.0.0", 3));

    private static final List<Block> OPEN_IPV6 = List.of(Block.of("2000::", 3));

    private static final List<Block> FORBIDDEN_IPV6 =
            List.of(Block.of("2001::", 23), Block.of("2001:db8::", 32), Block.of("2002::", 16), Block.of("3fff::", 20));

    private final Set<String> allowed;
    private final Set<String> exemptHosts;

    /** @param allowed {@code host:port} pairs that are exempt; {@code *.name:port} stands for all below a name */
    public AddressGuard(Set<String> allowed) {
        this.allowed = Set.copyOf(allowed);
        this.exemptHosts = allowed.stream()
                .map(pair -> pair.substring(0, pair.lastIndexOf(':')))
                .collect(Collectors.toSet());
    }

    /** Whether the operator exempted this host and port. */
    boolean exempts(String host, int port) {
        return allowed.stream()
                .anyMatch(pair -> pair.endsWith(":" + port) && matches(pair.substring(0, pair.lastIndexOf(':')), host));
    }

    /** Whether an address belongs to the public Internet. */
    static boolean isPublic(InetAddress address) {
        return switch (address) {
            case Inet4Address four -> FORBIDDEN.stream().noneMatch(block -> block.holds(four));
            case Inet6Address six ->
                OPEN_IPV6.stream().anyMatch(block -> block.holds(six))
                        && FORBIDDEN_IPV6.stream().noneMatch(block -> block.holds(six));
            default -> false;
        };
    }

    /** Why a host and port may not be asked at all, where its name alone tells. */
    Optional<String> refusal(String host, int port) {
        if (exempts(host, port)) {
            return Optional.empty();
        }
        boolean exemptElsewhere = exemptHosts.stream().anyMatch(pattern -> matches(pattern, host));
        return exemptElsewhere || isLoopbackName(host) || isForbiddenLiteral(host)
                ? Optional.of(host + ":" + port + " is an address inside this network; an operator can allow it")
                : Optional.empty();
    }

    /** A resolver that answers only with addresses that may be connected to. */
    Dns resolver(Dns names) {
        return host -> {
            if (exemptHosts.stream().anyMatch(pattern -> matches(pattern, host))) {
                return isLoopbackName(host) ? List.of(loopback()) : names.lookup(host);
            }
            var open =
                    names.lookup(host).stream().filter(AddressGuard::isPublic).toList();
            if (open.isEmpty()) {
                throw new ForbiddenAddressException(host);
            }
            return open;
        };
    }

    private static boolean isForbiddenLiteral(String host) {
        boolean literal = host.indexOf(':') >= 0 || host.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
        try {
            return literal && !isPublic(InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    /** Whether a host is one of an allow-list's, where {@code *.name} stands for all below a name. */
    private static boolean matches(String pattern, String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return pattern.startsWith("*.") ? name.endsWith(pattern.substring(1)) : name.equals(pattern);
    }

    /** RFC 6761: names below localhost are this machine, whether the system's resolver knows it or not. */
    private static boolean isLoopbackName(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost") || name.endsWith(".localhost");
    }

    private static InetAddress loopback() throws UnknownHostException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }

    /** A block of addresses in CIDR's sense. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Block(byte[] prefix, int bits) {

        static Block of(String address, int bits) {
            return new Block(InetAddress.ofLiteral(address).getAddress(), bits);
        }

        boolean holds(InetAddress address) {
            byte[] bytes = address.getAddress();
            int whole = bits / 8;
            if (bytes.length != prefix.length || !Arrays.equals(bytes, 0, whole, prefix, 0, whole)) {
                return false;
            }
            int mask = 0xff00 >> (bits % 8) & 0xff;
            return mask == 0 || (bytes[whole] & mask) == (prefix[whole] & mask);
        }
    }

    /** All addresses of a host are forbidden. */
    static final class ForbiddenAddressException extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        ForbiddenAddressException(String host) {
            super(host + " leads to an address inside this network; an operator can allow it");
        }
    }
}
