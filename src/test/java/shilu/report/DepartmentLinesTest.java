package shilu.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shilu.programme.Value;
import shilu.unit.UnitType;

/// A report's table of departments has no lines of noughts for those that keep no ledger, and is left out where none
/// does; whatever owes something has its line, with work or without.
class DepartmentLinesTest {
    @TempDir
    Path folder;

    @Test
    void only_departments_that_did_something_have_a_line() {
        try (var county = new ReportingCounty(folder)) {
            county.adopt(Path.of("packs/ideology-responsibility"), county.top, LocalDate.of(2025, 1, 1));
            var company = county.unit("公交公司", UnitType.COMPANY, county.top);
            county.unit("检修车间", UnitType.DEPARTMENT, company);
            county.today(LocalDate.of(2026, 1, 10));
            assertThat(county.text(county.write("ideology.annual", company, "2025", true)))
                    .doesNotContain("检修车间", "各部门工作");
            var busy = county.unit("调度中心", UnitType.DEPARTMENT, company);
            county.work(busy, "ideology.research", LocalDate.of(2025, 5, 6), Map.of("title", new Value.Text("线路调研")));
            county.today(LocalDate.of(2026, 1, 10));
            var report = county.write("ideology.annual", company, "2025", true);
            assertThat(county.text(report)).contains("各部门工作", "调度中心").doesNotContain("检修车间");
            county.sound(report);
            assertThat(county.text(county.write("ideology.annual", county.top, "2025", true)))
                    .contains("公交公司");
        }
    }
}
