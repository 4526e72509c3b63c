package shilu.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shilu.document.SignedTables;
import shilu.programme.Value;
import shilu.unit.Unit;
import shilu.unit.UnitType;

/// Half-years and several years, really written, over two versions of a pack, with and without the units below: what
/// the
/// headings say of the period, which records are told, and which are counted.
class ReportSpansTest {
    private static final Path KEPT = Path.of("target", "report-spans");
    private static final String ALL = "2023-01-01..2025-12-31";

    @TempDir
    static Path folder;

    private static ReportingCounty county;
    private static Unit office;

    @BeforeAll
    static void an_office_has_worked_for_three_years_under_two_versions() throws IOException {
        county = new ReportingCounty(folder);
        office = county.unit("青禾县委办公室", UnitType.ORGAN, county.top);
        var station = county.unit("青禾县档案馆", UnitType.ORGAN, office);
        county.adopt(earlier(), county.top, LocalDate.of(2023, 1, 1), LocalDate.of(2024, 12, 31));
        county.adopt(Path.of("packs/ideology-responsibility"), county.top, LocalDate.of(2025, 1, 1));
        for (var day : List.of("2023-04-06", "2024-05-07", "2025-03-08", "2025-10-09")) research(office, day);
        research(station, "2025-04-10");
        county.today(LocalDate.of(2026, 1, 20));
        Files.createDirectories(KEPT);
    }

    /// The shipped pack as an earlier version of itself.
    private static Path earlier() throws IOException {
        var packs = folder.resolve("earlier");
        for (var name : List.of("common", "ideology-responsibility")) {
            try (var paths = Files.walk(Path.of("packs", name))) {
                for (var path : paths.filter(Files::isRegularFile)
                        .filter(one -> !one.toString().contains("/sample/"))
                        .toList()) {
                    var copy = packs.resolve(Path.of("packs").relativize(path).toString());
                    Files.createDirectories(copy.getParent());
                    if (path.endsWith("pack.yaml"))
                        Files.writeString(copy, Files.readString(path).replace("\"2025.1\"", "\"2023.1\""));
                    else Files.copy(path, copy);
                }
            }
        }
        return packs.resolve("ideology-responsibility");
    }

    private static void research(Unit unit, String day) {
        county.work(
                unit,
                "ideology.research",
                LocalDate.parse(day),
                Map.of("title", new Value.Text(unit.shortName() + day.replace("-", "") + "调研")));
    }

    @AfterAll
    static void close() {
        county.close();
    }

    @Test
    void years_that_are_over_are_named_from_the_first_to_the_last_and_every_day_has_its_year() throws IOException {
        county.today(LocalDate.of(2026, 1, 20));
        var report = written("ideology.span", ALL, true);
        var text = county.text(report);
        assertThat(text.lines().limit(3)).anyMatch(line -> line.contains("2023年至2025年意识形态工作总结及下一步工作打算"));
        assertThat(text)
                .contains("2023年4月6日", "2024年5月7日", "2025年10月9日")
                .contains("2023年第一季度", "2025年第四季度", "下一步工作打算")
                .doesNotContain("2025年12月31日至");
        assertThat(counted(report)).isEqualTo("5");
    }

    @Test
    void years_up_to_now_are_said_from_the_first_on() throws IOException {
        county.today(LocalDate.of(2025, 12, 20));
        var report = written("ideology.span", ALL, false);
        assertThat(county.text(report)).contains("2023年以来意识形态工作总结及下一步工作打算");
        assertThat(counted(report)).isEqualTo("4");
    }

    @Test
    void a_half_year_counts_its_own_days_and_plans_the_next() throws IOException {
        county.today(LocalDate.of(2025, 7, 10));
        var report = written("ideology.half-year", "2025H1", true);
        var text = county.text(report);
        assertThat(text)
                .contains("2025年上半年意识形态工作总结及下半年工作打算", "3月8日", "4月10日")
                .doesNotContain("2025年3月8日就", "10月9日", "2024年5月7日");
        assertThat(counted(report)).isEqualTo("2");
        var own = written("ideology.half-year", "2025H1", false);
        assertThat(county.text(own)).contains("3月8日").doesNotContain("4月10日", "及下级单位", "档案馆");
        assertThat(counted(own)).isEqualTo("1");
    }

    @Test
    void the_second_half_plans_the_first_of_the_year_to_come() throws IOException {
        county.today(LocalDate.of(2026, 1, 20));
        var report = written("ideology.half-year", "2025H2", false);
        assertThat(county.text(report)).contains("2025年下半年意识形态工作总结及2026年上半年工作打算");
        assertThat(counted(report)).isEqualTo("1");
    }

    private static Report written(String form, String period, boolean subtree) throws IOException {
        var report = county.write(form, office, period, subtree);
        var name = period + (subtree ? "-with" : "-without") + "-below.docx";
        Files.write(KEPT.resolve(name), county.bytes(report));
        county.sound(report);
        return report;
    }

    /// How many pieces of research the report says were done.
    private static String counted(Report report) {
        return SignedTables.in(county.bytes(report)).getFirst().table().figures().stream()
                .filter(figure -> figure.basis().metric().equals("ideology.research"))
                .map(figure -> figure.shown())
                .findFirst()
                .orElseThrow();
    }
}
