package shilu.ledger;

/// How far a file has come in.
///
/// @param name     as its owner calls it
/// @param bytes    how large it will be
/// @param received how much of it is here, from its beginning
public record Upload(UploadId id, String name, long bytes, long received) {
    public boolean whole() {
        return received == bytes;
    }
}
