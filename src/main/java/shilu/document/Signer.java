package shilu.document;

/// Signs in the name of an installation. The suite is recorded beside every signature, so that it can change.
public interface Signer {
    /// Name of the suite: `std` for Ed25519 with SHA-256.
    String suite();

    /// Id of the key, by which verifiers find it in their own register.
    String key();

    byte[] sign(byte[] message);
}
