package shilu.identity.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/// Seals what a session remembers with a key made of the session's id, which the database does not have: a copy of it
/// opens no session and shows nothing of one, such as a one-time password on its way to the next page. Spring's own
/// things are among what is remembered, so it is written as Java objects, of few sorts.
final class Sealing {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final ObjectInputFilter KNOWN = ObjectInputFilter.Config.createFilter(
            "java.lang.*;java.util.*;java.util.concurrent.*;java.time.*;java.math.*;jakarta.servlet.http.Cookie;"
                    + "org.springframework.security.**;org.springframework.util.*;"
                    + "org.springframework.web.servlet.FlashMap;shilu.**;!*");

    private final SecretKey key;

    Sealing(String id) {
        try {
            var from = HKDFParameterSpec.ofExtract()
                    .addIKM(id.getBytes(StandardCharsets.UTF_8))
                    .thenExpand("shilu session".getBytes(StandardCharsets.UTF_8), KEY_BYTES);
            key = KDF.getInstance("HKDF-SHA256").deriveKey("AES", from);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// @param name under which the value is kept; under another it cannot be opened
    String seal(String name, Object value) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            var sealed = new ByteArrayOutputStream();
            sealed.write(nonce);
            sealed.write(cipher(Cipher.ENCRYPT_MODE, nonce, name).doFinal(written(value)));
            return Base64.getEncoder().encodeToString(sealed.toByteArray());
        } catch (GeneralSecurityException | IOException unsealed) {
            throw new IllegalStateException("cannot be kept in a session: " + name, unsealed);
        }
    }

    /// Fails when it was sealed with another id, under another name, or by a version of the program that knew it
    /// otherwise.
    Object open(String name, String sealed) throws GeneralSecurityException, IOException {
        var bytes = Base64.getDecoder().decode(sealed);
        var cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(bytes, NONCE_BYTES), name);
        return read(cipher.doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES));
    }

    private Cipher cipher(int mode, byte[] nonce, String name) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] written(Object value) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        return bytes.toByteArray();
    }

    private static Object read(byte[] bytes) throws IOException {
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            in.setObjectInputFilter(KNOWN);
            return in.readObject();
        } catch (ClassNotFoundException gone) {
            throw new IOException(gone);
        }
    }
}
