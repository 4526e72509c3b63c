package shilu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A committed file that follows from the code. It must be what the code says today; `-Dshilu.write` writes it anew.
final class Derived {
    private Derived() {}

    static void isUpToDate(Path file, String content) throws IOException {
        if (System.getProperty("shilu.write") != null) Files.writeString(file, content);
        assertThat(file)
                .describedAs(
                        "%s no longer matches. Run: ./dev -Pquick -Dtest='Modules*,Notice*' -Dshilu.write test", file)
                .content()
                .isEqualTo(content);
    }
}
