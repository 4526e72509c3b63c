package shilu.document;

/// A public key in a verifier's register, and the installation it speaks for.
///
/// @param encoded the public key in X.509 form
public record KnownKey(String id, String suite, String installation, byte[] encoded) {

    /// Whether this key signed exactly that message. A suite this installation cannot compute accepts nothing.
    public boolean accepts(byte[] message, byte[] signature) {
        return suite.equals(Ed25519.SUITE) && Ed25519.verify(encoded, message, signature);
    }
}
