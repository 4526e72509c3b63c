package shilu.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import shilu.common.AccountId;
import shilu.common.Role;
import shilu.report.Compilation;
import shilu.report.Report;

/// The sample county of this data folder.
public interface Demo {

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

    /// Copies the reports that `county.yaml` says into a folder that then holds nothing else. Refused when it holds
    /// something already.
    List<Path> copyReports(Path folder);

    /// One account for each role, to look around with.
    List<Visitor> visitors();

    /// How much was taken in.
    Extent extent();

    record Visitor(Role role, String name, String unit, AccountId account) {}

    record Extent(long units, long records, long entries) {}
}
