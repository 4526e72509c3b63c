package shilu.programme.internal;

import java.util.Objects;
import shilu.programme.ReportForm;

/// A template among the files of its pack version.
record StoredTemplate(String path, PackFiles files) implements ReportForm.Template {
    @Override
    public byte[] bytes() {
        return Objects.requireNonNull(files.files().get(path), path).clone();
    }
}
