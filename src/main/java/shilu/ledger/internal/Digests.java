package shilu.ledger.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The hashing suite of the chain. Its name stands beside every value, so that the suite can change.
final class Digests {
    static final String SUITE = "std";
    static final String BEGINNING = "0".repeat(64);

    private Digests() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String hash(String... parts) {
        var digest = sha256();
        for (var part : parts) digest.update(part.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest());
    }
}
