package shilu.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shilu.common.Period;
import shilu.common.RecordId;
import shilu.common.Role;
import shilu.common.UnitId;
import shilu.document.LinkedFigure;
import shilu.document.SignedTables;
import shilu.ledger.Ledger;
import shilu.programme.Value;
import shilu.sample.Databases;
import shilu.unit.Unit;
import shilu.unit.UnitType;

/// Volumes of random counties whose units work on between one report and the next: what stands in the cells of the
/// compiled file is what was true of each unit when its report was made, and the totals are the fold of exactly that.
class VolumeTotalsTest {
    private static final String NAMES = "松竹梅兰菊荷桂桐柏柳";

    private static final int UNITS = 5;

    @TempDir
    static Path folder;

    private static ReportingCounty county;
    private static int years = 2020;

    @BeforeAll
    static void a_county() {
        county = new ReportingCounty(folder);
        county.adopt(Path.of("packs/ideology-responsibility"), county.top, ReportingCounty.FOUNDED);
    }

    @AfterAll
    static void close() {
        county.close();
    }

    /// What was done in one unit, as this test knows it.
    private record Done(Map<RecordId, Integer> trainings, Map<RecordId, Boolean> findings) {
        Done() {
            this(new LinkedHashMap<>(), new LinkedHashMap<>());
        }

        Said said() {
            int trainees =
                    trainings.values().stream().mapToInt(Integer::intValue).sum();
            int closed = (int)
                    findings.values().stream().filter(Boolean::booleanValue).count();
            return new Said(trainings.size(), trainees, findings.size(), closed);
        }
    }

    /// The same as numbers, when a report was made.
    private record Said(int trainings, int trainees, int findings, int closed) {
        Said plus(Said other) {
            return new Said(
                    trainings + other.trainings,
                    trainees + other.trainees,
                    findings + other.findings,
                    closed + other.closed);
        }

        Map<String, String> cells() {
            return Map.of(
                    "common.trainings", String.valueOf(trainings),
                    "common.trainees", String.valueOf(trainees),
                    "common.findings", String.valueOf(findings),
                    "common.findings-closed-rate", rate());
        }

        private String rate() {
            if (findings == 0) return "—";
            var share = BigDecimal.valueOf(closed).multiply(BigDecimal.valueOf(100));
            var percent = share.divide(BigDecimal.valueOf(findings), 1, RoundingMode.HALF_UP);
            return percent.stripTrailingZeros().toPlainString() + "%";
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void the_cells_of_a_volume_are_the_fold_of_its_parts(long seed) throws IOException {
        assumeTrue(!Databases.postgresql() || seed <= 2, "SQLite's run makes all of the same counties");
        var random = new Random(seed);
        int year = years++;
        var done = new LinkedHashMap<Unit, Done>();
        for (int i = 0; i < UNITS; i++)
            done.put(
                    county.unit(
                            NAMES.charAt((int) (seed % NAMES.length())) + "" + NAMES.charAt(i) + "局",
                            UnitType.BUREAU,
                            county.top),
                    new Done());
        var all = List.copyOf(done.keySet());
        var said = new HashMap<UnitId, Said>();
        for (var unit : all) {
            for (int i = 0; i < 12; i++) {
                var any = all.get(random.nextInt(all.size()));
                step(any, done.get(any), year, random);
            }
            county.today(LocalDate.of(year + 1, 1, 10));
            county.write("ideology.annual", unit, String.valueOf(year), true);
            said.put(unit.id(), done.get(unit).said());
        }
        var superior = county.actor(county.top, Role.SUPERIOR);
        var volumes = county.bean(Compilations.class);
        var volume = volumes.compile("ideology.annual", county.top.id(), Period.year(year), superior, _ -> {});
        var docx = Files.readAllBytes(volumes.file(volume));

        var figures = SignedTables.in(docx).getFirst().table().figures();
        var totals = figures.stream().filter(one -> !one.basis().of().isEmpty()).toList();
        var total = said.values().stream().reduce(Said::plus).orElseThrow().cells();
        assertThat(shown(totals)).containsAllEntriesOf(total);
        for (var unit : all)
            assertThat(shown(of(figures, unit)))
                    .containsAllEntriesOf(said.get(unit.id()).cells());
        assertThat(row(docx))
                .containsExactlyElementsOf(
                        totals.stream().map(LinkedFigure::shown).toList());
        var verdict = county.bean(Reports.class).check(docx).verdict();
        assertThat(verdict.outcome()).isEqualTo(shilu.document.Verdict.Outcome.AS_SIGNED);
        assertThat(verdict.bare()).isEmpty();
    }

    private static void step(Unit unit, Done done, int year, Random random) {
        var day = LocalDate.of(year, 1, 1).plusDays(random.nextInt(365));
        switch (random.nextInt(6)) {
            case 0, 1 -> {
                int trainees = random.nextInt(90);
                done.trainings().put(county.work(unit, "common.training", day, training(trainees)), trainees);
            }
            case 2, 3 -> {
                boolean closed = random.nextBoolean();
                done.findings().put(county.work(unit, "common.finding", day, finding(day, closed)), closed);
            }
            case 4 ->
                any(done.findings(), random, record -> {
                    county.today(LocalDate.of(year, 12, 31));
                    county.correct(record, day, finding(day, true));
                    done.findings().put(record, true);
                });
            default ->
                any(done.trainings(), random, record -> {
                    var ledger = county.bean(Ledger.class);
                    ledger.withdraw(record, "重复", county.actor(county.top, Role.RECORDER));
                    ledger.confirm(record, county.actor(county.top, Role.CONFIRMER));
                    done.trainings().remove(record);
                });
        }
    }

    private static void any(Map<RecordId, ?> records, Random random, java.util.function.Consumer<RecordId> act) {
        var all = new ArrayList<>(records.keySet());
        if (!all.isEmpty()) act.accept(all.get(random.nextInt(all.size())));
    }

    private static Map<String, Value> training(int trainees) {
        return Map.of(
                "title", new Value.Text("业务培训"),
                "days", new Value.Quantity(BigDecimal.ONE),
                "trainees", new Value.Quantity(BigDecimal.valueOf(trainees)));
    }

    private static Map<String, Value> finding(LocalDate day, boolean closed) {
        var values = new HashMap<String, Value>(Map.of(
                "source", new Value.Choice(List.of("self")),
                "matter", new Value.Text("台账不全"),
                "category", new Value.Choice(List.of("papers")),
                "state", new Value.Choice(List.of("working"))));
        if (closed) values.put("closed", new Value.Day(day.plusDays(1), null));
        return values;
    }

    /// Those of the table of figures and those of the unit's own report: wherever a metric stands, it says the same.
    private static List<LinkedFigure> of(List<LinkedFigure> figures, Unit unit) {
        return figures.stream()
                .filter(one -> one.basis().of().isEmpty())
                .filter(one ->
                        one.basis().unit().equals(unit.id()) && one.basis().subtree())
                .toList();
    }

    private static Map<String, String> shown(List<LinkedFigure> figures) {
        var shown = new HashMap<String, String>();
        for (var one : figures) {
            var before = shown.put(one.basis().metric(), one.shown());
            if (before != null) assertThat(one.shown()).as("%s", one.basis()).isEqualTo(before);
        }
        return shown;
    }

    /// What stands in the rows of totals, as a reader sees it.
    private static List<String> row(byte[] docx) {
        var lines = ReportingCounty.text(docx, "word/document.xml")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        int end = lines.indexOf("合计由表中各单位的记录合并计算：同一条记录只计一次；比率用各单位的分子之和除以分母之和，不是各单位比率的平均。");
        var cells = new ArrayList<String>();
        boolean inside = false;
        for (var line : lines.subList(0, end)) {
            if (line.startsWith("单位")) inside = false;
            if (inside) cells.add(line);
            if (line.equals("合计")) inside = true;
        }
        return cells;
    }
}
