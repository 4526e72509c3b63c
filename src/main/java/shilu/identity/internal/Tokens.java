package shilu.identity.internal;

import java.security.SecureRandom;
import java.util.Locale;
import shilu.common.Sha256;

/// Random secrets that people or links carry, and the hashes that are kept of them. They are long enough that a fast
/// hash without salt tells nothing.
final class Tokens {
    /// Without characters that are taken for each other.
    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Tokens() {}

    /// Groups of four, joined by hyphens: `k7mq-2f9x-w3pd-8hzt` for four.
    static String groups(int count) {
        var made = new StringBuilder();
        for (int i = 0; i < count * 4; i++) {
            if (i > 0 && i % 4 == 0) made.append('-');
            made.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return made.toString();
    }

    static String letters(int count) {
        return RANDOM.ints(count, 0, LETTERS.length())
                .collect(StringBuilder::new, (made, i) -> made.append(LETTERS.charAt(i)), StringBuilder::append)
                .toString();
    }

    /// Typed by hand: spaces, hyphens and capitals make no difference.
    static String plain(String typed) {
        return typed.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
    }

    static String hash(String token) {
        return Sha256.hex(token);
    }
}
