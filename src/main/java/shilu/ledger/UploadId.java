package shilu.ledger;

import shilu.common.Ids;

/// One file on its way in. Knowing it grants nothing: only who began the upload reaches it.
public record UploadId(String value) {
    public static UploadId fresh() {
        return new UploadId(Ids.fresh());
    }

    @Override
    public String toString() {
        return value;
    }
}
