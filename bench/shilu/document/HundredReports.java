package shilu.document;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/// A volume's worth of reports, each of 7 pages with its appendix.
public final class HundredReports {
    private static final int PARAGRAPHS = 7;

    private final List<byte[]> reports;

    public HundredReports(int count) {
        reports = IntStream.rangeClosed(1, count)
                .mapToObj(seed -> AReport.any(seed, PARAGRAPHS))
                .toList();
    }

    /// Binds them behind a table of figures; the contents have no page numbers yet.
    public SignedTable bind(Path to) {
        return Volume.bind(
                AVolume.front(reports.size()),
                AVolume.parts(reports),
                AVolume.ORIGIN,
                Ed25519.signer(AReport.KEYS),
                AVolume.KEYS,
                to,
                _ -> {});
    }

    /// Fills the page numbers in after one rendering.
    public void number(Path volume) {
        Volume.number(
                volume,
                AVolume.front(1).sheets().size(),
                reports.size(),
                Rendering.in(volume.resolveSibling("rendering"), Fonts.installed()),
                volume.resolveSibling("numbered.docx"));
    }

    /// One report alone.
    public byte[] first() {
        return reports.getFirst();
    }
}
