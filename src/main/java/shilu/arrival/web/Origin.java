package shilu.arrival.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;

/// Where a request comes from: the address it came over, and behind a proxy on this machine the one the proxy saw.
/// Whoever comes from elsewhere is not believed what they say of themselves.
final class Origin {
    private Origin() {}

    static String of(HttpServletRequest request) {
        var direct = request.getRemoteAddr();
        var forwarded = request.getHeader("X-Forwarded-For");
        if (forwarded == null || !loopback(direct)) return direct;
        return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }

    private static boolean loopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unreadable) {
            return false;
        }
    }
}
