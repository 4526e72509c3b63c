package shilu.common;

/// One stored evidence file, by the hash of its stored bytes. Lower-case hexadecimal; the same file has one id
/// everywhere.
public record EvidenceId(String value) implements Comparable<EvidenceId> {
    @Override
    public int compareTo(EvidenceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
