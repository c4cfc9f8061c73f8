package org.kiosque.server.fetch.guard;

import java.net.InetAddress;
import java.util.Arrays;

/** A block of addresses in CIDR's sense. */
@SuppressWarnings("ArrayRecordComponent")
record Block(byte[] prefix, int bits) {

    /** Reads {@code 10.0.0.0/8}. */
    static Block of(String cidr) {
        int slash = cidr.indexOf('/');
        return new Block(
                InetAddress.ofLiteral(cidr.substring(0, slash)).getAddress(),
                Integer.parseInt(cidr.substring(slash + 1)));
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
