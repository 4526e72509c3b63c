package shilu.document;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SignatureException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import shilu.common.Sha256;

/// The suite `std`: Ed25519 of the JDK over the SHA-256 of the message, so that a message of any length is read once and
/// a device that keeps the key sees 32 bytes. A key's id is the beginning of the SHA-256 of its public half.
public final class Ed25519 implements Signer {
    public static final String SUITE = "std";

    private static final String ALGORITHM = "Ed25519";

    private final String key;
    private final PrivateKey secret;

    private Ed25519(String key, PrivateKey secret) {
        this.key = key;
        this.secret = secret;
    }

    public static KeyPair freshPair() {
        try {
            return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("this JDK has no " + ALGORITHM, absent);
        }
    }

    public static Ed25519 signer(KeyPair pair) {
        return new Ed25519(id(pair.getPublic().getEncoded()), pair.getPrivate());
    }

    /// A signer from the stored halves: public in X.509 form, secret in PKCS 8.
    public static Ed25519 signer(byte[] open, byte[] secret) {
        try {
            return new Ed25519(
                    id(open), KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(secret)));
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalArgumentException("not an " + ALGORITHM + " key", unreadable);
        }
    }

    /// The public half as another verifier registers it.
    public static KnownKey known(KeyPair pair, String installation) {
        byte[] open = pair.getPublic().getEncoded();
        return new KnownKey(id(open), SUITE, installation, open);
    }

    public static String id(byte[] open) {
        return HexFormat.of().formatHex(sha256(open), 0, 8);
    }

    private static byte[] sha256(byte[] message) {
        return Sha256.begin().digest(message);
    }

    @Override
    public String suite() {
        return SUITE;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public byte[] sign(byte[] message) {
        try {
            var signing = java.security.Signature.getInstance(ALGORITHM);
            signing.initSign(secret);
            signing.update(sha256(message));
            return signing.sign();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("cannot sign with key " + key, broken);
        }
    }

    static boolean verify(byte[] open, byte[] message, byte[] signature) {
        try {
            var checking = java.security.Signature.getInstance(ALGORITHM);
            checking.initVerify(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(open)));
            checking.update(sha256(message));
            return checking.verify(signature);
        } catch (SignatureException malformed) {
            return false;
        } catch (InvalidKeySpecException unreadable) {
            throw new IllegalArgumentException("the register holds a key that is not " + ALGORITHM, unreadable);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("this JDK has no " + ALGORITHM, absent);
        }
    }
}
