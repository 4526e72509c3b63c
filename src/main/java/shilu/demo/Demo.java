package shilu.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import shilu.common.AccountId;
import shilu.common.Role;
import shilu.report.Compilation;
import shilu.report.Report;

/// The sample county of this data folder.
public interface Demo {

    /// In the data folder, the list of what was copied out of it. Starting anew keeps it, as it keeps those files.
    String HANDED_OUT = "handed-out";

    /// Whether the year has been taken in here already.
    boolean loaded();

    /// Takes the county's year in, month by month, writes its annual reports and compiles them. Refused on an
    /// installation that is somebody's own.
    ///
    /// @param months   how many months of the year; 12 for the whole
    /// @param progress told how many of [#steps] are done
    void load(int months, LongConsumer progress);

    long steps(int months);

    List<Report> reports();

    /// The volumes of these reports.
    List<Compilation> volumes();

    /// Whether the reports can be copied there. Refused when the folder cannot be written or holds other files; to be
    /// asked before the year is taken in.
    void checkFolder(Path folder);

    /// Copies the reports that `county.yaml` says into a folder that then holds nothing else. A file that was changed
    /// since it was copied there stays as it is. Refused when the folder holds other files.
    Copied copyReports(Path folder);

    /// @param files   all that stand there
    /// @param changed those that were changed since, and left, each with the original
    record Copied(List<Path> files, Map<Path, Path> changed) {}

    /// One account for each role, to look around with.
    List<Visitor> visitors();

    /// How much was taken in.
    Extent extent();

    record Visitor(Role role, String name, String unit, AccountId account) {}

    record Extent(long units, long records, long entries) {}
}
