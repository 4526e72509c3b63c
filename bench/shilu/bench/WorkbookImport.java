package shilu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import shilu.common.Role;
import shilu.exchange.Imports;
import shilu.exchange.Source;
import shilu.sheet.BookWriter;
import shilu.sheet.Column;

/// A workbook through the import, all or nothing, in a heap that holds neither the workbook nor its rows twice; beside
/// fastexcel reading the same file and doing nothing with it. Then the whole of it confirmed, which writes the figures.
final class WorkbookImport implements Line {
    private static final double SECONDS = 15;
    private static final int FIGURES_EACH = 3;
    /// DHIS2 with its defaults, as quoted in the design: data values a second.
    private static final double DHIS2 = 1_408;
    private static final double DHIS2_UNCHECKED = 9_335;

    private static final List<String> HEADINGS =
            List.of("序号", "培训名称", "培训时间", "地点", "主办单位", "培训内容", "授课人", "培训天数", "培训人次", "单位", "佐证材料", "备注");

    @Override
    public String name() {
        return "import";
    }

    @Override
    public List<String> jvm() {
        return List.of("-Xmx512m", "-XX:+UseSerialGC");
    }

    @Override
    public List<Row> measure(Extent extent) throws Exception {
        int most = extent.of(500, 100_000, 100_000);
        return Engine.eachStore(store -> on(store, most));
    }

    private static List<Row> on(Store store, int most) throws Exception {
        var rows = new ArrayList<Row>();
        try (var office = new Office(store, 1)) {
            take(office, store, 200); // warms up
            for (int size : new int[] {most / 10, most}) rows.addAll(rows(office, store, size, size == most));
        }
        return rows;
    }

    private static List<Row> rows(Office office, Store store, int size, boolean whole) throws Exception {
        var file = book(store.home().resolve("book.xlsx"), size);
        double bare = seconds(() -> read(file));
        var taken = new String[1];
        double took = seconds(() -> taken[0] = taken(office, file));
        double confirmed = seconds(() -> office.bean(Imports.class)
                .confirm(
                        new shilu.exchange.ImportId(taken[0]),
                        office.actor(office.bureaus.getFirst(), Role.CONFIRMER)));
        double values = size * FIGURES_EACH / (took + confirmed);
        return List.of(
                Row.of(
                                "%s: workbook of %,d rows × %d in, checked and submitted, -Xmx512m"
                                        .formatted(store.engine(), size, HEADINGS.size()),
                                Text.number(took) + " s",
                                whole ? "≤ 15 s" : "",
                                !whole || took <= SECONDS)
                        .beside("fastexcel reads it in " + Text.number(bare) + " s", bare / took),
                Row.of(
                                store.engine() + ": the same confirmed; both together, figures a second",
                                Text.number(confirmed) + " s; " + Text.number(values),
                                "≥ 7 × DHIS2’s default, not below its unchecked",
                                values >= Math.max(7 * DHIS2, DHIS2_UNCHECKED))
                        .beside("DHIS2 (quoted): 1,408 checked, 9,335 unchecked", values / DHIS2));
    }

    private static void take(Office office, Store store, int size) throws IOException {
        taken(office, book(store.home().resolve("warm.xlsx"), size));
    }

    private static String taken(Office office, Path file) {
        var recorder = office.actor(office.bureaus.getFirst(), Role.RECORDER);
        var taken = office.bean(Imports.class).take(List.of(new Source(file, null)), false, recorder, _ -> {});
        return Objects.requireNonNull(taken.id()).value();
    }

    private static long read(Path file) throws IOException {
        try (var book = new ReadableWorkbook(file.toFile());
                var rows = book.getFirstSheet().openStream()) {
            return rows.mapToLong(
                            row -> row.stream().filter(cell -> cell != null).count())
                    .sum();
        }
    }

    private static Path book(Path file, int rows) throws IOException {
        try (var out = Files.newOutputStream(file);
                var book = BookWriter.to(out)) {
            var sheet =
                    book.sheet("培训台账", null, HEADINGS.stream().map(Column::of).toList());
            for (int i = 0; i < rows; i++) {
                var day = LocalDate.of(2025, 1, 1).plusDays(i % 360);
                var title = rows + "之第" + i + "期业务培训";
                sheet.row(java.util.Arrays.asList(
                        i + 1,
                        title,
                        day,
                        "二楼会议室",
                        "办公室",
                        "学习业务知识",
                        "外请教员",
                        1 + i % 4,
                        10 + i % 90,
                        null,
                        null,
                        "已归档"));
            }
        }
        return file;
    }

    private static double seconds(Callable<?> work) throws Exception {
        long began = System.nanoTime();
        work.call();
        return (System.nanoTime() - began) / 1e9;
    }
}
