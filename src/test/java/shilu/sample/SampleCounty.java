package shilu.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.Map;
import shilu.sample.evidence.EvidencePool;

/// Writes the sample county's workbooks and evidence into the packs' folders `sample`. Deterministic: run twice it
/// changes nothing. How to run it stands in packs/ideology-responsibility/sample/README.md.
public final class SampleCounty {
    static final Path PACKS = Path.of("packs");
    static final String FIRST = "ideology-responsibility";
    static final String SECOND = "work-safety";
    private static final Path BANKS = Path.of("src/test/resources/sample");

    private final County county = County.read(PACKS.resolve("common/sample/county.yaml"));
    private final Ledgers ledgers = Ledgers.read(PACKS);
    private final Bank shared = Bank.read(BANKS.resolve("shared.txt"));

    public static void main(String[] arguments) throws IOException {
        new SampleCounty().write(PACKS);
    }

    void write(Path packs) throws IOException {
        for (var entry : workbooks().entrySet()) write(packs.resolve(entry.getKey()), entry.getValue());
        for (var workbooks : county.workbooks()) {
            var folder = packs.resolve(workbooks.path()).resolve("evidence");
            for (var file : evidence(workbooks).entrySet()) write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /// Every workbook by its path below the folder of the packs.
    Map<String, byte[]> workbooks() {
        var files = new LinkedHashMap<String, byte[]>();
        for (var workbooks : county.workbooks()) {
            var unit = county.unit(workbooks.unit());
            var year = workbooks.pack().equals(FIRST) ? first(unit, workbooks) : second(unit, workbooks);
            for (var month : Month.values())
                files.put(
                        String.format("%s/%d-%02d.xlsx", workbooks.path(), SampleYear.YEAR, month.getValue()),
                        new MonthBook(unit, month, ledgers, year.lines).bytes());
        }
        return files;
    }

    private Map<String, byte[]> evidence(County.Workbooks workbooks) {
        var unit = county.unit(workbooks.unit());
        var people =
                county.peopleOf(unit.code()).stream().map(County.Person::name).toList();
        var pool = new EvidencePool(unit.shortName(), unit.type(), people);
        return workbooks.pack().equals(FIRST) ? pool.files() : pool.ofSafety();
    }

    County county() {
        return county;
    }

    private UnitYear first(County.Unit unit, County.Workbooks workbooks) {
        var year = new UnitYear(county, unit, Bank.read(BANKS.resolve(workbooks.folder() + ".txt")), shared);
        new Meetings(year).write();
        new Studies(year).write();
        new Works(year).write();
        new Registers(year).write();
        new Shifts(year).write();
        new Departments(year).write();
        return year;
    }

    private UnitYear second(County.Unit unit, County.Workbooks workbooks) {
        var bank = Bank.read(BANKS.resolve(workbooks.pack()).resolve(workbooks.folder() + ".txt"));
        var year = new UnitYear(county, unit, bank, shared);
        new SafetyMeetings(year).write();
        new SafetyChecks(year).write();
        new SafetyWorks(year).write();
        return year;
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
