package shilu.bench;

import com.deepoove.poi.XWPFTemplate;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import shilu.document.SevenPages;

/// Documents a second on one thread, beside poi-tl on the very same template and numbers. Each engine keeps what it
/// can between documents: ours the template it has read, poi-tl nothing, since it fills the template it has opened.
/// poi-tl writes the numbers as plain text: no controls, no appendix, no signed table.
public final class Documents implements Line {
    private static final double TIMES = 10;
    private static final double MEGABYTE = 1_000_000;

    @State(Scope.Benchmark)
    public static class Filling {
        private final SevenPages report = new SevenPages();

        @Benchmark
        public byte[] ours() {
            return report.filled();
        }

        @Benchmark
        public byte[] peer() throws IOException {
            var out = new ByteArrayOutputStream();
            var template = XWPFTemplate.compile(new ByteArrayInputStream(report.template()));
            template.render(report.numbers()).writeAndClose(out);
            return out.toByteArray();
        }
    }

    @Override
    public String name() {
        return "documents";
    }

    @Override
    public List<Row> measure(Extent extent) throws Exception {
        var scores = Jmh.run(Filling.class, extent);
        var ours = scores.get("ours");
        var peer = scores.get("peer");
        double ratio = peer.millis() / ours.millis();
        return List.of(
                Row.of(
                                "documents, " + SevenPages.FIGURES + " figures tagged and signed, 7 pages, one thread",
                                perSecond(ours) + " a second",
                                "≥ 10 × poi-tl",
                                ratio >= TIMES)
                        .beside(
                                "poi-tl 1.12.2, same template and numbers, without controls, appendix and signature: "
                                        + perSecond(peer) + " a second",
                                ratio),
                Row.of("allocated for each of them", kilobytes(ours), "< 1 MB", ours.allocated() < MEGABYTE)
                        .beside("poi-tl 1.12.2: " + kilobytes(peer), peer.allocated() / ours.allocated()));
    }

    private static String perSecond(Jmh.Score score) {
        return Text.number(1000 / score.millis());
    }

    private static String kilobytes(Jmh.Score score) {
        return Text.number(score.allocated() / 1000) + " kB";
    }
}
