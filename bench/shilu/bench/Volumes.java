package shilu.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import shilu.document.HundredReports;

/// A hundred reports bound into one volume; with `--full` also the one rendering after which the contents know their
/// pages.
final class Volumes implements Line {
    private static final double BOUND_SECONDS = 5;
    private static final double NUMBERED_SECONDS = 90;

    @Override
    public String name() {
        return "volume";
    }

    @Override
    public List<Row> measure(Extent extent) throws Exception {
        int many = extent.of(3, 100, 100);
        var reports = new HundredReports(many);
        Files.createDirectories(Store.WORK);
        var folder = Files.createTempDirectory(Store.WORK, "volume");
        try {
            var volume = folder.resolve("volume.docx");
            var rows = new ArrayList<Row>();
            double bound = bound(reports, volume, extent);
            rows.add(Row.of(
                    "merge of %d reports, %d pages, every figure in one signed table".formatted(many, 7 * many),
                    Text.number(bound) + " s",
                    "≤ 5 s",
                    bound <= BOUND_SECONDS));
            if (extent != Extent.USUAL) rows.add(numbered(reports, volume));
            return rows;
        } finally {
            Folders.remove(folder);
        }
    }

    private static double bound(HundredReports reports, Path volume, Extent extent) {
        var seconds = new double[extent.of(1, 5, 9)];
        for (int i = 0; i < seconds.length; i++) {
            long began = System.nanoTime();
            reports.bind(volume);
            seconds[i] = (System.nanoTime() - began) / 1e9;
        }
        Arrays.sort(seconds);
        return seconds[seconds.length / 2];
    }

    private static Row numbered(HundredReports reports, Path volume) {
        long began = System.nanoTime();
        reports.number(volume);
        double seconds = (System.nanoTime() - began) / 1e9;
        return Row.of(
                "its contents filled in after one rendering",
                Text.number(seconds) + " s",
                "≤ 90 s",
                seconds <= NUMBERED_SECONDS);
    }
}
