package shilu.bench;

import com.deepoove.poi.XWPFTemplate;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import shilu.document.SevenPages;

/// Documents a second on one thread, beside poi-tl on the very same template and numbers. Each engine keeps what it
/// can between documents: ours the template it has read, poi-tl nothing, since it fills the template it has opened.
/// poi-tl writes the numbers as plain text: no controls, no appendix, no signed table. In a row beside, it also fills
/// the appendix as a table, so that both write the same words.
public final class Documents implements Line {
    private static final double TIMES = 10;
    private static final double MEGABYTE = 1_000_000;

    @State(Scope.Benchmark)
    public static class Filling {
        private final SevenPages report = new SevenPages();
        private final PeerAppendix withAppendix;

        public Filling() {
            try {
                withAppendix = new PeerAppendix(report);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

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

        @Benchmark
        public byte[] peerWithAppendix() throws IOException {
            return withAppendix.filled();
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
        var same = scores.get("peerWithAppendix");
        double ratio = peer.millis() / ours.millis();
        double sameWords = same.millis() / ours.millis();
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
                Row.of(
                                "the same beside a peer that writes the same words: text and appendix",
                                perSecond(ours) + " a second",
                                "≥ 10 × poi-tl",
                                sameWords >= TIMES)
                        .beside(
                                "poi-tl 1.12.2, the appendix filled as a table from ready rows, without controls and"
                                        + " signature: " + perSecond(same) + " a second",
                                sameWords),
                Row.of("allocated for each of them", kilobytes(ours), "< 1 MB", ours.allocated() < MEGABYTE)
                        .beside("poi-tl 1.12.2, text alone: " + kilobytes(peer), peer.allocated() / ours.allocated()));
    }

    private static String perSecond(Jmh.Score score) {
        return Text.number(1000 / score.millis());
    }

    private static String kilobytes(Jmh.Score score) {
        return Text.number(score.allocated() / 1000) + " kB";
    }
}
