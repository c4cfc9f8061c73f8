package org.kiosque.server.fetch.guard;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells the public Internet's addresses from all others, after IANA's registries of special-purpose addresses; beside
 * those, the addresses outside them that clouds keep for their machines alone.
 */
final class Addresses {

    private static final List<Block> CLOSED = Stream.of(
                    "0.0.0.0/8", // this network
                    "10.0.0.0/8",
                    "100.64.0.0/10", // between a carrier and its customers
                    "127.0.0.0/8",
                    "168.63.129.16/32", // Azure's own services
                    "169.254.0.0/16", // link-local, and metadata of most clouds
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24", // 6to4 relays
                    "192.168.0.0/16",
                    "198.18.0.0/15", // measuring
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3") // multicast, reserved, broadcast
            .map(Block::of)
            .toList();

    /** All that is handed out to the public; mapped, translated, local and multicast addresses are outside it. */
    private static final Block OPEN_SIX = Block.of("2000::/3");

    private static final List<Block> CLOSED_SIX = Stream.of(
                    "2001::/23", // Teredo, ORCHID, benchmarking
                    "2001:db8::/32",
                    "2002::/16", // 6to4, which can lead to any IPv4 address
                    "3fff::/20")
            .map(Block::of)
            .toList();

    private Addresses() {}

    static boolean isPublic(InetAddress address) {
        return switch (address) {
            case Inet4Address four -> CLOSED.stream().noneMatch(block -> block.holds(four));
            case Inet6Address six -> OPEN_SIX.holds(six) && CLOSED_SIX.stream().noneMatch(block -> block.holds(six));
            default -> false;
        };
    }
}
