package shilu.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.Map;
import shilu.sample.evidence.EvidencePool;

/// Writes the sample county's workbooks and evidence into packs/ideology-responsibility/sample. Deterministic: run
/// twice it changes nothing. How to run it stands in packs/ideology-responsibility/sample/README.md.
public final class SampleCounty {
    private static final Path PACKS = Path.of("packs");
    private static final Path BANKS = Path.of("src/test/resources/sample");
    static final Path SAMPLE = PACKS.resolve("ideology-responsibility/sample");

    private final County county = County.read(PACKS.resolve("common/sample/county.yaml"));
    private final Ledgers ledgers = Ledgers.read(PACKS);
    private final Bank shared = Bank.read(BANKS.resolve("shared.txt"));

    public static void main(String[] arguments) throws IOException {
        new SampleCounty().write(SAMPLE);
    }

    void write(Path into) throws IOException {
        for (var entry : workbooks().entrySet()) write(into.resolve(entry.getKey()), entry.getValue());
        for (var workbooks : county.workbooks()) {
            var unit = county.unit(workbooks.unit());
            var people = county.peopleOf(unit.code()).stream()
                    .map(County.Person::name)
                    .toList();
            var files = new EvidencePool(unit.shortName(), unit.type(), people).files();
            for (var file : files.entrySet())
                write(into.resolve(workbooks.folder()).resolve("evidence").resolve(file.getKey()), file.getValue());
        }
    }

    /// Every workbook by its path below the sample folder.
    Map<String, byte[]> workbooks() {
        var files = new LinkedHashMap<String, byte[]>();
        for (var workbooks : county.workbooks()) {
            var unit = county.unit(workbooks.unit());
            var year = year(unit, Bank.read(BANKS.resolve(workbooks.folder() + ".txt")));
            for (var month : Month.values())
                files.put(
                        String.format("%s/%d-%02d.xlsx", workbooks.folder(), SampleYear.YEAR, month.getValue()),
                        new MonthBook(unit, month, ledgers, year.lines).bytes());
        }
        return files;
    }

    County county() {
        return county;
    }

    private UnitYear year(County.Unit unit, Bank bank) {
        var year = new UnitYear(county, unit, bank, shared);
        new Meetings(year).write();
        new Studies(year).write();
        new Works(year).write();
        new Registers(year).write();
        new Shifts(year).write();
        new Departments(year).write();
        return year;
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
