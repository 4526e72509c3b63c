package shilu.ledger.internal;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/// Puts a salted digest in the place of each free text of an entry and keeps the text beside it, so that one text can
/// be erased by law and the chain still closes.
final class Seals {
    private static final SecureRandom RANDOM = new SecureRandom();

    record Sealed(String salt, String content) {}

    private final Map<String, Sealed> byDigest = new LinkedHashMap<>();

    String seal(String text) {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        var salt = HexFormat.of().formatHex(bytes);
        var digest = digest(salt, text);
        byDigest.put(digest, new Sealed(salt, text));
        return digest;
    }

    static String digest(String salt, String text) {
        return Digests.hash(salt, text);
    }

    Map<String, Sealed> byDigest() {
        return byDigest;
    }

    Map<String, String> texts() {
        var texts = new HashMap<String, String>();
        byDigest.forEach((digest, kept) -> texts.put(digest, kept.content()));
        return texts;
    }
}
