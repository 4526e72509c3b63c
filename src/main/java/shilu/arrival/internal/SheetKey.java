package shilu.arrival.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import shilu.arrival.SheetId;

/// What only one meeting's sheet can have said: its codes and its tickets, made and known again by its secret
/// alone, so that every server on the same database makes and knows the same.
record SheetKey(SheetId sheet, String secret) {
    /// How long a code is good for.
    static final Duration CODE = Duration.ofSeconds(60);
    /// How long one is shown. It is shorter, so that what was just scanned is not over when it arrives.
    static final Duration STEP = Duration.ofSeconds(20);
    /// How long after the scan a name may be written.
    static final Duration WRITING = Duration.ofMinutes(10);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    /// 96 bits.
    private static final int LENGTH = 12;

    /// @param device known by a random number the browser keeps
    record Ticket(String device, Instant scanned) {
        boolean fresh(Instant now) {
            return now.isBefore(scanned.plus(WRITING));
        }
    }

    static String newSecret() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    String code(Instant now) {
        return code(step(now));
    }

    /// Whether it was shown within the last minute.
    boolean opens(String code, Instant now) {
        long last = step(now);
        boolean known = false;
        for (long step = last; step > last - CODE.dividedBy(STEP); step--) known |= same(code, code(step));
        return known;
    }

    private static long step(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), STEP.toSeconds());
    }

    private String code(long step) {
        return said("code", Long.toString(step));
    }

    String ticket(String device, Instant now) {
        var scanned = Long.toString(now.getEpochSecond());
        return device + "." + scanned + "." + said("ticket", device, scanned);
    }

    static String newDevice() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return TEXT.encodeToString(bytes);
    }

    /// Nothing for whatever this sheet never gave.
    Optional<Ticket> read(String ticket) {
        var parts = ticket.split("\\.", -1);
        if (parts.length != 3 || !same(parts[2], said("ticket", parts[0], parts[1]))) return Optional.empty();
        return Optional.of(new Ticket(parts[0], Instant.ofEpochSecond(Long.parseLong(parts[1]))));
    }

    /// Under what something is kept that is to be known again and told to nobody.
    String digest(String what) {
        return said("digest", what);
    }

    private String said(String sort, String... words) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(secret), "HmacSHA256"));
            var all = sheet + "\n" + sort + "\n" + String.join("\n", words);
            var whole = mac.doFinal(all.getBytes(StandardCharsets.UTF_8));
            return TEXT.encodeToString(Arrays.copyOf(whole, LENGTH));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// In the same time, however much of it is right.
    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
