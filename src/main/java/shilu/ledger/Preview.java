package shilu.ledger;

import java.nio.file.Path;
import shilu.common.Problem;

/// What there is to show of an evidence file.
public sealed interface Preview {

    /// @param pages drawn; none of a photo, which is shown itself
    /// @param more  whether the document has more pages
    record Drawn(Path folder, int pages, boolean more) implements Preview {
        /// From 1.
        public Path page(int number) {
            return folder.resolve(number + ".png");
        }

        /// A small picture of the photo or the first page.
        public Path small() {
            return folder.resolve("small.png");
        }
    }

    /// Soon there.
    record Drawing() implements Preview {}

    /// Nothing can be shown, and why.
    record Missing(Problem problem) implements Preview {}
}
