package shilu.notice.internal;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.stream.Stream;

/// Which addresses belong to the open Internet: everything that the registries of special addresses (RFC 6890 and
/// what followed) do not set aside. Of IPv6 only what is handed out at all (2000::/3), so that IPv4 in IPv6 clothes
/// and every range yet to come are refused.
final class PublicAddresses {
    private static final Range[] SET_ASIDE_4 = {
        new Range("0.0.0.0", 8),
        new Range("10.0.0.0", 8),
        new Range("100.64.0.0", 10),
        new Range("127.0.0.0", 8),
        new Range("169.254.0.0", 16),
        new Range("172.16.0.0", 12),
        new Range("192.0.0.0", 24),
        new Range("192.0.2.0", 24),
        new Range("192.31.196.0", 24),
        new Range("192.52.193.0", 24),
        new Range("192.88.99.0", 24),
        new Range("192.168.0.0", 16),
        new Range("192.175.48.0", 24),
        new Range("198.18.0.0", 15),
        new Range("198.51.100.0", 24),
        new Range("203.0.113.0", 24),
        new Range("224.0.0.0", 4),
        new Range("240.0.0.0", 4)
    };

    private static final Range HANDED_OUT_6 = new Range("2000::", 3);

    private static final Range[] SET_ASIDE_6 = {
        new Range("2001::", 23),
        new Range("2001:db8::", 32),
        new Range("2002::", 16),
        new Range("2620:4f:8000::", 48),
        new Range("3fff::", 20)
    };

    private PublicAddresses() {}

    static boolean isPublic(InetAddress address) {
        var bytes = address.getAddress();
        if (address instanceof Inet4Address) return Stream.of(SET_ASIDE_4).noneMatch(range -> range.holds(bytes));
        return HANDED_OUT_6.holds(bytes) && Stream.of(SET_ASIDE_6).noneMatch(range -> range.holds(bytes));
    }

    private record Range(byte[] start, int bits) {
        Range(String start, int bits) {
            this(InetAddress.ofLiteral(start).getAddress(), bits);
        }

        boolean holds(byte[] address) {
            if (address.length != start.length) return false;
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % Byte.SIZE);
                if (((address[bit / Byte.SIZE] ^ start[bit / Byte.SIZE]) & mask) != 0) return false;
            }
            return true;
        }
    }
}
