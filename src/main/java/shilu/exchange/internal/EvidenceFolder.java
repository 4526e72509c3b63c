package shilu.exchange.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import shilu.common.EvidenceId;
import shilu.common.Problem;
import shilu.exchange.Headings;
import shilu.ledger.EvidenceRef;
import shilu.sheet.Cell;
import shilu.sheet.Row;

/// The folder in which the files named under 佐证材料 lie. Only files directly in it are taken: a name is no path.
record EvidenceFolder(Path path) {
    private static final Pattern BETWEEN = Pattern.compile("[；;\\n]");
    private static final Pattern NO_NAME = Pattern.compile("[/\\\\:]|^\\.\\.?$");

    /// The files a row names; one that is not there is a problem, also where evidence is optional.
    List<Path> files(Row row, List<Problem> problems) {
        var files = new ArrayList<Path>();
        row.cell(Headings.EVIDENCE).ifPresent(cell -> {
            for (var name : names(cell)) {
                if (NO_NAME.matcher(name).find()) problems.add(problem(cell, "import.evidence.name", name));
                else if (!Files.isRegularFile(path.resolve(name)))
                    problems.add(problem(cell, "import.evidence.missing", name));
                else files.add(path.resolve(name));
            }
        });
        return files;
    }

    /// Whether the row names a file that is not there.
    boolean lacks(Row row) {
        var problems = new ArrayList<Problem>();
        files(row, problems);
        return !problems.isEmpty();
    }

    /// References without a stored file: the ledger is asked only whether there is evidence at all.
    List<EvidenceRef> notKeptYet(List<Path> files) {
        return files.stream()
                .map(file ->
                        new EvidenceRef(new EvidenceId(""), file.getFileName().toString()))
                .toList();
    }

    private Problem problem(Cell cell, String code, String name) {
        return Problem.about(Headings.EVIDENCE, code, name, path.getFileName()).at(cell.place());
    }

    private static List<String> names(Cell cell) {
        return Arrays.stream(BETWEEN.split(cell.text()))
                .map(String::strip)
                .filter(name -> !name.isEmpty() && !name.equals("无"))
                .distinct()
                .toList();
    }
}
