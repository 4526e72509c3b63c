package shilu.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shilu.common.Role;
import shilu.unit.UnitType;
import shilu.unit.Units;

/// What a unit wrote stays in sight of those who read it, also when the unit ended within the period.
class ReportsOfEndedUnitsTest {
    @TempDir
    Path folder;

    @Test
    void a_report_stays_in_sight_of_its_readers_and_of_nobody_else() {
        try (var county = new ReportingCounty(folder)) {
            county.adopt(Path.of("packs/ideology-responsibility"), county.top, LocalDate.of(2025, 1, 1));
            var bureau = county.unit("城建局", UnitType.BUREAU, county.top);
            var other = county.unit("林业局", UnitType.BUREAU, county.top);
            county.today(LocalDate.of(2026, 1, 10));
            var report = county.write("ideology.annual", bureau, "2025", true);
            var reports = county.bean(Reports.class);
            var superior = county.actor(county.top, Role.SUPERIOR);
            var own = county.actor(bureau, Role.WRITER);
            assertThat(reports.reports(superior)).containsExactly(report);

            county.bean(Units.class).close(bureau.id(), LocalDate.of(2025, 8, 1), county.system());
            assertThat(reports.reports(superior)).containsExactly(report);
            assertThat(reports.reports(own)).containsExactly(report);
            assertThat(reports.report(report.id(), superior)).contains(report);
            assertThat(reports.reports(county.actor(other, Role.WRITER))).isEmpty();
        }
    }

    /// After a move whoever had it on the period's last day has the report, as before.
    @Test
    void after_a_move_it_is_read_where_the_unit_stood_at_the_end() {
        try (var county = new ReportingCounty(folder)) {
            county.adopt(Path.of("packs/ideology-responsibility"), county.top, LocalDate.of(2025, 1, 1));
            var before = county.unit("城建局", UnitType.BUREAU, county.top);
            var after = county.unit("林业局", UnitType.BUREAU, county.top);
            var branch = county.unit("分局", UnitType.BUREAU, before);
            county.bean(Units.class).move(branch.id(), after.id(), LocalDate.of(2025, 3, 1), county.system());
            county.today(LocalDate.of(2026, 1, 10));
            var report = county.write("ideology.annual", branch, "2025", true);
            county.bean(Units.class).close(branch.id(), LocalDate.of(2025, 8, 1), county.system());
            var reports = county.bean(Reports.class);
            assertThat(reports.reports(county.actor(after, Role.SUPERIOR))).containsExactly(report);
            assertThat(reports.reports(county.actor(before, Role.SUPERIOR))).isEmpty();
        }
    }
}
