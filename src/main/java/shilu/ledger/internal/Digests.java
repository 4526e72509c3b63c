package shilu.ledger.internal;

import shilu.common.Sha256;

/// The hashing suite of the chain. Its name stands beside every value, so that the suite can change.
final class Digests {
    static final String SUITE = "std";
    static final String BEGINNING = "0".repeat(64);

    private Digests() {}

    static String hash(String... parts) {
        return Sha256.hex(parts);
    }
}
