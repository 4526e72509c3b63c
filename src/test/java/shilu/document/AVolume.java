package shilu.document;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import shilu.common.Period;
import shilu.common.UnitId;

/// Volumes of sample reports, with a table of figures before them.
public final class AVolume {
    static final KeyRegister KEYS = KeyRegister.of(
            List.of(Ed25519.known(AReport.KEYS, AReport.HERE), Ed25519.known(AReport.KEYS, "shilu-test")));
    static final Origin ORIGIN = new Origin(
            "01JVOLUME",
            "01JVOLUMES",
            "volume",
            new UnitId("01JCOUNTY"),
            Period.year(2025),
            AReport.HERE,
            Instant.parse("2026-01-12T02:00:00Z"));

    private AVolume() {}

    static List<VolumePart> parts(List<byte[]> reports) {
        var parts = new ArrayList<VolumePart>();
        for (int i = 0; i < reports.size(); i++) {
            var docx = reports.get(i);
            parts.add(new VolumePart("样例单位" + (i + 1), () -> docx));
        }
        return parts;
    }

    /// Of reports of different shapes, all of the same template's sentences.
    static List<byte[]> reports(int count) {
        var reports = new ArrayList<byte[]>();
        for (int i = 1; i <= count; i++) reports.add(AReport.any(i, 4 + i % 5));
        return reports;
    }

    static VolumeFront front(int units) {
        var rows = new ArrayList<List<VolumeFront.Cell>>();
        for (int i = 1; i <= units; i++)
            rows.add(List.of(
                    new VolumeFront.Text("样例单位" + i),
                    new VolumeFront.Number(basis("会议.次数", "次", "1" + i)),
                    new VolumeFront.Number(basis("出勤率", "%", "0.9" + i))));
        rows.add(List.of(
                new VolumeFront.Text("合计"),
                new VolumeFront.Number(basis("会议.次数", "次", "" + units * 11)),
                new VolumeFront.Number(basis("出勤率", "%", "0.95"))));
        var columns = List.of(
                new VolumeFront.Column("单位", 4, false),
                new VolumeFront.Column("会议（次）", 2, true),
                new VolumeFront.Column("出勤率", 2, true));
        return new VolumeFront(
                "二〇二五年度工作总结\n汇　编",
                "样例县办公室",
                "2026年1月12日",
                "样例",
                List.of(
                        new VolumeFront.Sheet(
                                "报送情况",
                                false,
                                List.of(
                                        new VolumeFront.Words("应报送单位" + units + "个，已全部报送。"),
                                        new VolumeFront.Note("各报告的数据截至报告生成之时。"))),
                        new VolumeFront.Sheet(
                                "各单位数据汇总表",
                                true,
                                List.of(
                                        new VolumeFront.Table(columns, rows, true),
                                        new VolumeFront.Note("合计为表中各单位之和。")))));
    }

    private static Basis basis(String name, String measure, String value) {
        return new Basis(
                "sample." + measure.hashCode(),
                name,
                measure,
                new UnitId("01JCOUNTY"),
                true,
                Period.year(2025),
                AReport.HERE,
                List.of(new AsOf("main", 100)),
                List.of(new Covered(new UnitId("01JUNIT"), 7, "ab")),
                new BigDecimal(value),
                "%012x%s".formatted(value.hashCode() & 0xffffffL, "0".repeat(20)));
    }

    static SignedTable bind(List<VolumePart> parts, Path to) {
        return Volume.bind(front(parts.size()), parts, ORIGIN, Ed25519.signer(AReport.KEYS), KEYS, to, _ -> {});
    }

    static byte[] of(List<byte[]> reports, Path folder) {
        try {
            var file = Files.createTempFile(folder, "volume", ".docx");
            bind(parts(reports), file);
            return Files.readAllBytes(file);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
