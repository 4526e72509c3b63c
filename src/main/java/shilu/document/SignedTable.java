package shilu.document;

import java.util.Optional;

/// A table of figures as a file carries it: the bytes that were signed, and the signature, if there is one.
public final class SignedTable {
    private final FigureTable table;
    private final byte[] canonical;
    private final Optional<Signature> signature;

    public SignedTable(FigureTable table, byte[] canonical, Optional<Signature> signature) {
        this.table = table;
        this.canonical = canonical;
        this.signature = signature;
    }

    public FigureTable table() {
        return table;
    }

    /// The signed bytes; not to be changed.
    public byte[] canonical() {
        return canonical;
    }

    public Optional<Signature> signature() {
        return signature;
    }

    /// Whether the table is what a known installation signed. The key is looked up by its id in the verifier's own
    /// register, and must belong to the installation that the table names.
    public Standing standing(KeyRegister register) {
        if (signature.isEmpty()) return Standing.UNSIGNED;
        var signed = signature.get();
        var known = register.find(signed.key());
        if (known.isEmpty()) return Standing.UNKNOWN_KEY;
        var key = known.get();
        if (!key.suite().equals(signed.suite())) return Standing.BROKEN;
        if (!key.installation().equals(table.origin().installation())) return Standing.BROKEN;
        return key.accepts(canonical, signed.value()) ? Standing.SOUND : Standing.BROKEN;
    }

    /// What a signature is worth to this verifier.
    public enum Standing {
        SOUND,
        BROKEN,
        UNKNOWN_KEY,
        UNSIGNED
    }
}
