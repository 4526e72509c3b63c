package shilu.notice.internal;

import java.security.SecureRandom;
import java.util.Base64;
import shilu.common.Sha256;

/// Secrets that stand in the addresses of calendars: 256 random bits, so that a plain hash tells nothing of them.
final class FeedTokens {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private FeedTokens() {}

    static String fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String hash(String token) {
        return Sha256.hex(token);
    }
}
