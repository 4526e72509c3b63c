package shilu.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;
import shilu.document.volume.Binding;
import shilu.document.volume.PageNumbers;

/// Many finished reports in one file: a cover, contents, sheets that sum them up, then each report as it was made, with
/// its own headers, lists and appendix, its pages counted on. All figures stand in one signed table, which names the
/// report each belongs to.
public final class Volume {
    private Volume() {}

    /// Binds reports in the order given. The entries of the contents have no page numbers yet ([#number]). Refused when
    /// a report is no Word file, is a volume itself, or carries a table that no known key signed.
    ///
    /// @param to       the file to write
    /// @param progress told how many reports are bound
    public static SignedTable bind(
            VolumeFront front,
            List<VolumePart> parts,
            Origin origin,
            Signer signer,
            KeyRegister keys,
            Path to,
            IntConsumer progress) {
        try {
            return Binding.bind(front, parts, origin, signer, keys, to, progress);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Makes a copy that has the page on which each sheet and each report begins in its contents, as found by rendering
    /// the volume. Nothing else differs. Refused as [Rendering#pdf] is, and when the contents cannot be found.
    ///
    /// @param to the file to write, beside the volume
    public static void number(Path volume, int sheets, int reports, Rendering rendering, Path to) {
        try {
            PageNumbers.write(volume, sheets, reports, rendering, to);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
