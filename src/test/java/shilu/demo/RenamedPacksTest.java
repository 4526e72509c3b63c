package shilu.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import shilu.Shilu;
import shilu.cli.Program;
import shilu.common.Period;
import shilu.duty.Asked;
import shilu.duty.Duties;
import shilu.installation.HomeRegion;
import shilu.installation.OfficeClock;
import shilu.metric.Figures;
import shilu.metric.Question;
import shilu.programme.MetricId;
import shilu.programme.Programmes;
import shilu.programme.Renaming;
import shilu.report.Report;
import shilu.report.Reports;
import shilu.sample.Databases;
import shilu.unit.Positions;
import shilu.unit.Unit;
import shilu.unit.Units;

/// Nothing in Java knows a pack. The packs are copied with every id replaced, and two months of the sample county are
/// taken in with each: checked, adopted, imported, confirmed, counted and written into reports, all the same.
class RenamedPacksTest {
    private static final List<String> PACKS = List.of("common", "ideology-responsibility", "work-safety");
    private static final List<String> UNITS = List.of("青禾县", "QH-ZR", "QH-ZJ", "QH-SW", "QH-LX", "QH-ZJ-WY");
    private static final List<String> PERIODS = List.of("2025", "2025-01", "2025-02");
    private static final int MONTHS = 2;
    private static final Pattern TEXT = Pattern.compile("<w:t(?: [^>]*)?>([^<]*)</w:t>|</w:p>");

    @TempDir
    static Path folder;

    private static Renaming renaming;
    private static County before;
    private static County after;

    @BeforeAll
    static void two_counties() throws IOException {
        var packs = PACKS.stream().map(Path.of("packs")::resolve).toList();
        renaming = Renaming.of(packs, folder.resolve("packs"), new Random(2025));
        before = new County("before", Path.of("packs"));
        after = new County("after", folder.resolve("packs"));
    }

    @AfterAll
    static void close() {
        before.application.close();
        after.application.close();
    }

    @Test
    void no_old_id_is_left() throws IOException {
        assertThat(renaming.dotted()).hasSizeGreaterThan(250);
        try (var files = Files.walk(folder.resolve("packs"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                var text = Files.readString(file);
                assertThat(renaming.dotted())
                        .as("%s", file)
                        .noneMatch(id -> text.contains("\"" + id + "\"") || text.contains("\"" + id + "\\\""));
            }
        }
    }

    @Test
    void every_renamed_pack_is_sound_with_its_templates() {
        for (var pack : PACKS) {
            var out = new ByteArrayOutputStream();
            var print = new PrintStream(out, true, StandardCharsets.UTF_8);
            int code = new Program(Shilu.class, Map.of("LANG", "zh_CN.UTF-8"), print, print)
                    .run(
                            "pack",
                            "check",
                            folder.resolve("packs").resolve(renaming.pack(pack)).toString());
            assertThat(code).as(out.toString(StandardCharsets.UTF_8)).isZero();
        }
    }

    @Test
    void every_figure_of_every_unit_is_the_same_under_its_new_id() {
        var expected = before.figures(renaming::dotted);
        assertThat(expected.values().stream().filter(value -> value != null && value.signum() > 0))
                .hasSizeGreaterThan(500);
        assertThat(after.figures(UnaryOperator.identity())).isEqualTo(expected);
    }

    @Test
    void every_duty_is_owed_under_its_new_id() {
        assertThat(after.duties())
                .isEqualTo(
                        before.duties().stream().map(renaming::dotted).sorted().toList())
                .hasSizeGreaterThan(40);
    }

    /// State, amount, due day and how many records counted, of every obligation of every unit.
    @Test
    void every_obligation_stands_as_it_did() {
        var expected = before.obligations(renaming::dotted);
        assertThat(expected)
                .hasSizeGreaterThan(100)
                .anyMatch(line -> line.endsWith(" met"))
                .anyMatch(line -> line.endsWith(" overdue"));
        assertThat(after.obligations(UnaryOperator.identity())).containsExactlyElementsOf(expected);
    }

    @Test
    void every_report_says_the_same() throws IOException {
        var expected = before.reports(renaming::dotted);
        assertThat(expected).hasSizeGreaterThan(4);
        var written = after.reports(UnaryOperator.identity());
        assertThat(written.keySet()).isEqualTo(expected.keySet());
        expected.forEach(
                (which, lines) -> assertThat(written.get(which)).as(which).containsExactlyElementsOf(lines));
    }

    private static final class County {
        final ConfigurableApplicationContext application;

        County(String name, Path packs) {
            application = new SpringApplicationBuilder(Shilu.class)
                    .web(WebApplicationType.NONE)
                    .properties(
                            "shilu.home=" + folder.resolve(name),
                            "shilu.packs=" + packs.toAbsolutePath(),
                            "spring.main.banner-mode=off",
                            "logging.level.root=WARN")
                    .properties(Databases.settings(folder.resolve(name)))
                    .run();
            application.getBean(Demo.class).load(MONTHS, _ -> {});
        }

        /// By unit, period and metric, under the name the metric has in the renamed packs.
        Map<String, @Nullable BigDecimal> figures(UnaryOperator<String> name) {
            var region = application.getBean(HomeRegion.class).region();
            var figures = new TreeMap<String, @Nullable BigDecimal>();
            for (var code : UNITS) {
                var unit = unit(code);
                for (var metric : metrics()) {
                    for (var period : PERIODS) {
                        var asked = new Question(region, metric, unit.id(), true, Period.parse(period), now());
                        var figure = application.getBean(Figures.class).figure(asked);
                        figures.put(code + " " + period + " " + name.apply(metric.value()), figure.rounded());
                    }
                }
            }
            return figures;
        }

        private List<MetricId> metrics() {
            return application
                    .getBean(Programmes.class)
                    .inForce(unit("QH-ZJ").region(), unit("QH-ZJ").id(), today(), now())
                    .metrics()
                    .stream()
                    .map(metric -> metric.id())
                    .toList();
        }

        List<String> duties() {
            return application
                    .getBean(Programmes.class)
                    .inForce(unit("QH-ZJ").region(), unit("QH-ZJ").id(), today(), now())
                    .duties()
                    .stream()
                    .map(duty -> duty.id())
                    .sorted()
                    .toList();
        }

        List<String> obligations(UnaryOperator<String> name) {
            var region = application.getBean(HomeRegion.class).region();
            var asked = new Asked(region, Period.year(2025), now(), today());
            return UNITS.stream()
                    .flatMap(code -> application
                            .getBean(Duties.class)
                            .obligations(unit(code).id(), asked)
                            .stream()
                            .map(one -> String.join(
                                    " ",
                                    code,
                                    name.apply(one.duty().id()),
                                    one.id().period().toString(),
                                    one.due().day().toString(),
                                    one.needed() + "/" + one.done(),
                                    String.valueOf(one.counted().size()),
                                    one.state().code())))
                    .sorted()
                    .toList();
        }

        /// The words of each report, by unit and form.
        Map<String, List<String>> reports(UnaryOperator<String> name) throws IOException {
            var texts = new TreeMap<String, List<String>>();
            var reports = application.getBean(Reports.class);
            for (var report : application.getBean(Demo.class).reports())
                texts.put(code(report) + " " + name.apply(report.form()), text(reports.file(report)));
            return texts;
        }

        private String code(Report report) {
            return application
                    .getBean(Units.class)
                    .unit(report.unit())
                    .map(Unit::code)
                    .orElseThrow();
        }

        private Unit unit(String code) {
            var region = application.getBean(HomeRegion.class).region();
            return application
                    .getBean(Units.class)
                    .meant(region, code, Period.day(today()))
                    .one()
                    .orElseThrow();
        }

        private long now() {
            return application
                    .getBean(Positions.class)
                    .last(application.getBean(HomeRegion.class).region());
        }

        private java.time.LocalDate today() {
            return application.getBean(OfficeClock.class).today();
        }

        private static List<String> text(Path docx) throws IOException {
            try (var zip = new ZipFile(docx.toFile())) {
                var body = zip.getInputStream(zip.getEntry("word/document.xml")).readAllBytes();
                var text = new StringBuilder();
                var pieces = TEXT.matcher(new String(body, StandardCharsets.UTF_8));
                while (pieces.find()) text.append(pieces.group(1) == null ? "\n" : pieces.group(1));
                return text.toString()
                        .replaceAll("文件编号 [0-9A-Z]+", "文件编号")
                        .lines()
                        .toList();
            }
        }
    }
}
