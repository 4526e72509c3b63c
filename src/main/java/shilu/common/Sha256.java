package shilu.common;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256, which every Java has, set up in one place.
public final class Sha256 {
    private Sha256() {}

    /// To be fed in pieces.
    public static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Lower-case hexadecimal of what was fed.
    public static String hex(MessageDigest fed) {
        return HexFormat.of().formatHex(fed.digest());
    }

    public static String hex(byte[] bytes) {
        var digest = begin();
        digest.update(bytes);
        return hex(digest);
    }

    /// Of texts one after the other, as UTF-8.
    public static String hex(String... texts) {
        var digest = begin();
        for (var text : texts) digest.update(text.getBytes(StandardCharsets.UTF_8));
        return hex(digest);
    }
}
