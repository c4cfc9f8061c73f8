package org.kiosque.server.fetch.guard;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A host as an address names it, lower case and without the root's dot.
 *
 * @param text a name, an IPv4 address or an IPv6 address without brackets
 */
record HostName(String text) {

    /** Names that are never the public Internet's: RFC 6761, 6762, 7686, 8375, ICANN's "internal", and usual habits. */
    private static final List<String> INSIDE = List.of(
            "localhost", "local", "internal", "home.arpa", "onion", "localdomain", "lan", "home", "corp", "intranet");

    private static final Pattern NAME = Pattern.compile("[a-z0-9_-]+(?:\\.[a-z0-9_-]+)+");
    private static final Pattern NUMBER = Pattern.compile("\\d+|0x[0-9a-f]*");
    private static final Pattern QUAD = Pattern.compile("(?:(?:0|[1-9]\\d{0,2})\\.){3}(?:0|[1-9]\\d{0,2})");

    static HostName of(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        while (name.endsWith(".")) {
            name = name.substring(0, name.length() - 1);
        }
        return new HostName(name.indexOf(':') < 0 ? name : inOneForm(name));
    }

    /** One form for all ways to write an IPv6 address; what is none stays as it is. */
    private static String inOneForm(String text) {
        String bare = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        try {
            return InetAddress.ofLiteral(bare).getHostAddress();
        } catch (IllegalArgumentException e) {
            return bare;
        }
    }

    boolean isBelow(String domain) {
        return text.equals(domain) || text.endsWith("." + domain);
    }

    boolean isThisMachine() {
        return isBelow("localhost");
    }

    /** Whether the name alone tells that it leads to no public address. */
    boolean isInside() {
        return isAddress()
                ? !isPublicAddress()
                : !NAME.matcher(text).matches() || INSIDE.stream().anyMatch(this::isBelow);
    }

    /** A last label that is a number makes a host an IPv4 address (URL standard), however the rest is written. */
    private boolean isAddress() {
        return text.indexOf(':') >= 0
                || NUMBER.matcher(text.substring(text.lastIndexOf('.') + 1)).matches();
    }

    /** Only the plain form counts: octal, hexadecimal and short forms serve nobody but those who hide an address. */
    private boolean isPublicAddress() {
        try {
            return (text.indexOf(':') >= 0 || QUAD.matcher(text).matches())
                    && Addresses.isPublic(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
