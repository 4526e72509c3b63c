package shilu.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import shilu.Shilu;
import shilu.cli.Program;
import shilu.common.Period;
import shilu.common.RecordId;
import shilu.common.Region;
import shilu.common.Role;
import shilu.common.UnitId;
import shilu.document.Basis;
import shilu.document.LinkedFigure;
import shilu.document.SignedTables;
import shilu.document.internal.WordFile;
import shilu.duty.Asked;
import shilu.duty.Duties;
import shilu.identity.Actors;
import shilu.identity.Audit;
import shilu.identity.SignInLinks;
import shilu.installation.HomeRegion;
import shilu.installation.OfficeClock;
import shilu.journeys.Site;
import shilu.journeys.Visitor;
import shilu.metric.Counted;
import shilu.metric.Figure;
import shilu.metric.Figures;
import shilu.metric.Question;
import shilu.programme.MetricId;
import shilu.report.Reports;
import shilu.sample.Databases;
import shilu.sample.OnSqlite;
import shilu.sample.World;
import shilu.unit.Positions;
import shilu.unit.Unit;
import shilu.unit.Units;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The sample county, taken in once as somebody would who tries the product out, and looked at from outside.
class DemoTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String SUPERIOR = "county-office";
    private static final Pattern PAGE = Pattern.compile(
            " PAGEREF (?:(?!PAGEREF).)*?w:fldCharType=\"separate\"(?:(?!PAGEREF).)*?<w:t[^>]*>(\\d+)</w:t>");

    @TempDir
    static Path folder;

    private static SampleYear.Taken taken;
    private static Ran loaded;
    private static ConfigurableApplicationContext application;
    private static Region region;

    private record Ran(int code, String out, String err) {
        JsonNode json() {
            return JSON.readTree(out);
        }
    }

    @BeforeAll
    static void a_year_is_taken_in() throws IOException {
        taken = SampleYear.copy(home());
        loaded = run("demo", "--no-serve", "--out", reports().toString());
        application = World.apart(home());
        region = application.getBean(HomeRegion.class).region();
    }

    @AfterAll
    static void close() {
        application.close();
    }

    @Test
    void it_ends_well_and_leaves_nothing_but_reports_with_plain_names() throws IOException {
        assertThat(taken.reports()).hasSize(7).allSatisfy(report -> {
            assertThat(taken.said()).contains(report.getFileName().toString());
            assertThat(reports().resolve(report.getFileName())).hasSameBinaryContentAs(report);
        });
        assertThat(loaded.code()).as(loaded.err()).isZero();
        assertThat(files()).hasSize(7).allSatisfy(file -> {
            assertThat(file).isRegularFile();
            assertThat(file.getFileName().toString()).matches("[a-z0-9-]+\\.docx");
            assertThat(loaded.out()).contains(file.getFileName().toString());
        });
    }

    @Test
    void every_chain_of_the_twelve_units_closes() {
        var checked = run("ledger", "check", "--json");
        assertThat(checked.code()).isZero();
        assertThat(checked.json().get("units").asInt()).isEqualTo(12);
        assertThat(checked.json().get("problems")).isEmpty();
    }

    @Test
    void every_control_shows_the_figure_and_every_figure_is_the_fold_of_its_records() throws IOException {
        for (var file : files()) {
            var shown = Controls.in(file);
            var table = figures(file);
            assertThat(shown.keySet())
                    .as("%s", file)
                    .isEqualTo(table.stream().map(LinkedFigure::number).collect(Collectors.toSet()))
                    .isNotEmpty();
            for (var linked : table) {
                var question = question(linked.basis());
                var figure = figuresOf().figure(question);
                assertThat(shown).as("%s in %s", question, file).containsEntry(linked.number(), written(figure));
                assertThat(linked.shown()).isEqualTo(written(figure));
                assertThat(figure.value()).isNotNull().isEqualByComparingTo(fold(figure));
            }
        }
    }

    @Test
    void the_command_says_of_a_figure_what_the_report_says() throws IOException {
        for (var file : files()) {
            var linked = figures(file).getLast();
            var basis = linked.basis();
            var unit = application
                    .getBean(Units.class)
                    .unit(basis.unit())
                    .map(Unit::code)
                    .orElseThrow();
            var said = run(
                    "figure",
                    "--json",
                    "--records",
                    "--metric",
                    basis.metric(),
                    "--unit",
                    unit,
                    "--period",
                    basis.period().toString());
            assertThat(said.code()).as(said.err()).isZero();
            assertThat(linked.shown())
                    .startsWith(said.json().get("shown").asString())
                    .isEqualTo(written(figuresOf().figure(question(basis))));
            assertThat(said.json().get("records")).isNotEmpty();
        }
    }

    @Test
    void each_report_verifies_and_agrees_with_the_chains() throws IOException {
        for (var file : files()) {
            var verified = run("verify", file.toString(), "--current");
            assertThat(verified.code()).as(verified.out() + verified.err()).isZero();
            // Numbers inside the records' own sentences and texts have a record behind them.
            var bare = JsonMapper.shared()
                    .readTree(run("verify", file.toString(), "--json").out());
            assertThat(bare.get("bare").size()).as("%s", bare.get("bare")).isZero();
        }
        assertThat(run("ledger", "check", "--against", files().getFirst().toString())
                        .code())
                .isZero();
    }

    @Test
    void one_changed_digit_is_found() throws IOException {
        var file = files().getFirst();
        var changed = folder.resolve("changed.docx");
        Files.write(changed, Controls.withAnotherDigit(file));
        var verified = run("verify", changed.toString());
        assertThat(verified.code()).as(verified.out()).isEqualTo(2);
    }

    /// docs/guide/verify.zh-CN.md: each of its commands, with the code it says it ends with.
    @Test
    void the_page_on_verifying_can_be_followed() throws IOException {
        var changed = Files.write(folder.resolve("page.docx"), Controls.withAnotherDigit(files().getFirst()));
        var files = Map.of(
                "报告.docx", files().getFirst(),
                "改过的报告.docx", changed,
                "批注版.docx", folder.resolve("commented.docx"),
                "别处的文件.docx", Path.of("docs/guide/sample-template.docx"));
        var commands = Pattern.compile("^shilu (verify [^#]+)#.*?返回 (\\d)", Pattern.MULTILINE)
                .matcher(Files.readString(Path.of("docs/guide/verify.zh-CN.md")))
                .results()
                .toList();
        assertThat(commands).hasSize(5);
        for (var command : commands) {
            var words = Arrays.stream(command.group(1).strip().split(" "))
                    .map(word -> files.containsKey(word) ? files.get(word).toString() : word)
                    .toArray(String[]::new);
            assertThat(run(words).code()).as(command.group()).isEqualTo(Integer.parseInt(command.group(2)));
        }
        assertThat(folder.resolve("commented.docx")).isNotEmptyFile();
    }

    @Test
    void the_moved_department_counts_where_it_stood_that_day() throws IOException {
        var before = unit("QH-ZR");
        var after = unit("QH-ZJ");
        assertThat(ofTheMoved(before, "2025H1")).isNotEmpty();
        assertThat(ofTheMoved(after, "2025H1")).isEmpty();
        assertThat(ofTheMoved(before, "2025H2")).isEmpty();
        assertThat(ofTheMoved(after, "2025H2")).isNotEmpty();
        assertThat(ofTheMoved(before, "2025")).isEqualTo(ofTheMoved(before, "2025H1"));
        assertThat(ofTheMoved(after, "2025")).isEqualTo(ofTheMoved(after, "2025H2"));
    }

    @Test
    void one_meeting_serves_two_systems_and_stands_once() {
        var first = studied("ideology.party-group-studies");
        var second = studied("safety.party-group-studies");
        assertThat(first).filteredOn(second::contains).hasSize(1);
        assertThat(studied("common.party-group-meetings"))
                .containsAll(first)
                .containsAll(second)
                .doesNotHaveDuplicates();
    }

    private static List<RecordId> studied(String metric) {
        var question = new Question(region, new MetricId(metric), unit("QH-ZJ"), true, Period.year(2025), position());
        return figuresOf().records(question).stream().map(Counted::record).toList();
    }

    @Test
    void the_second_systems_reports_are_written_and_verify_but_are_not_handed_out() throws IOException {
        var reports = application.getBean(Reports.class);
        var second = application.getBean(Demo.class).reports().stream()
                .filter(report -> report.form().equals("safety.annual"))
                .toList();
        assertThat(second).hasSize(2).allSatisfy(report -> {
            var verified = run("verify", reports.file(report).toString(), "--current");
            assertThat(verified.code()).as(verified.out() + verified.err()).isZero();
            var bare = JSON.readTree(
                    run("verify", reports.file(report).toString(), "--json").out());
            assertThat(bare.get("bare").size()).as("%s", bare.get("bare")).isZero();
        });
        assertThat(files()).noneMatch(file -> file.toString().contains("safety"));
    }

    /// The entry of each part and sheet holds a field for its page, filled in, and nothing that waits to be updated.
    @Test
    void the_volumes_contents_say_on_which_page_each_part_begins() throws IOException {
        var volume = files().stream()
                .filter(file -> file.toString().contains("volume"))
                .findFirst()
                .orElseThrow();
        var pages = PAGE.matcher(Controls.body(volume))
                .results()
                .map(page -> Integer.valueOf(page.group(1)))
                .toList();
        assertThat(pages).hasSizeGreaterThan(6).isSorted().doesNotHaveDuplicates();
        assertThat(pages.getFirst()).isPositive();
    }

    @Test
    void the_command_says_what_a_unit_owes_as_text_and_as_json() {
        var said = run("duty", "--unit", "QH-ZJ", "--period", "2025");
        assertThat(said.code()).as(said.err()).isZero();
        var json = run("duty", "--unit", "QH-ZJ", "--period", "2025", "--on", "2025-07-01", "--json");
        assertThat(json.code()).as(json.err()).isZero();
        assertThat(json.json().get("onDay").asString()).isEqualTo("2025-07-01");
        var owed = application.getBean(Duties.class).obligations(unit("QH-ZJ"), owed("2026-01-10"));
        assertThat(owed).hasSizeGreaterThan(50);
        assertThat(said.out().lines().filter(line -> line.contains("\t"))).hasSize(owed.size());
        for (var one : owed)
            assertThat(said.out())
                    .contains(one.id().period() + "\t")
                    .contains(one.done().toPlainString() + "/" + one.needed().toPlainString() + "\t"
                            + one.due().day() + "\t" + one.duty().name().zh());
        var then = application.getBean(Duties.class).obligations(unit("QH-ZJ"), owed("2025-07-01"));
        var listed = json.json().get("obligations");
        assertThat(listed.size()).isEqualTo(then.size());
        for (int i = 0; i < then.size(); i++) {
            assertThat(listed.get(i).get("duty").asString())
                    .isEqualTo(then.get(i).duty().id());
            assertThat(listed.get(i).get("state").asString())
                    .isEqualTo(then.get(i).state().code());
            assertThat(listed.get(i).get("records").size())
                    .isEqualTo(then.get(i).counted().size());
        }
    }

    private static Asked owed(String onDay) {
        return new Asked(region, Period.year(2025), position(), LocalDate.parse(onDay));
    }

    @Test
    void the_command_compiles_a_volume_and_copies_it_out() throws IOException {
        var out = folder.resolve("compiled");
        var compiled = run(
                "volume",
                "--as",
                SUPERIOR,
                "--unit",
                "QH",
                "--form",
                "ideology.annual",
                "--period",
                "2025",
                "--out",
                out.toString(),
                "--json");
        assertThat(compiled.code()).as(compiled.err()).isZero();
        var said = compiled.json();
        assertThat(said.get("reports").asInt()).isEqualTo(6);
        assertThat(said.get("missing")).isEmpty();
        assertThat(said.get("numbered").asBoolean()).isTrue();
        var file = out.resolve("2025-annual-volume-qh.docx");
        assertThat(said.get("file").asString()).isEqualTo(file.toString());
        assertThat(figures(file)).hasSize(said.get("figures").asInt());
        var verified = run("verify", file.toString(), "--current");
        assertThat(verified.code()).as(verified.out() + verified.err()).isZero();
    }

    @Test
    void a_second_demo_keeps_what_is_there() throws IOException {
        long before = position();
        var contents = Files.readAllBytes(files().getFirst());
        var again = run("demo", "--no-serve", "--out", reports().toString());
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(again.out()).isEqualTo(loaded.out());
        assertThat(again.out().replace(reports().toString(), "")).isEqualTo(taken.said());
        assertThat(position()).isEqualTo(before);
        assertThat(Files.readAllBytes(files().getFirst())).isEqualTo(contents);
    }

    @Test
    void reports_are_not_put_among_other_files() throws IOException {
        var taken = Files.createDirectory(folder.resolve("taken"));
        Files.writeString(taken.resolve("mine.txt"), "mine");
        assertThat(run("demo", "--no-serve", "--out", taken.toString()).code()).isEqualTo(2);
        assertThat(taken.toFile().list()).containsExactly("mine.txt");
    }

    @Test
    void every_page_and_every_page_of_a_document_is_marked_as_a_sample() throws IOException {
        for (var file : files()) {
            var parts = WordFile.open(Files.readAllBytes(file));
            var headers = parts.names().stream()
                    .filter(name -> name.matches("word/[^/]*header[^/]*\\.xml"))
                    .toList();
            assertThat(headers)
                    .as("%s", file)
                    .isNotEmpty()
                    .allSatisfy(header -> assertThat(new String(parts.bytes(header), StandardCharsets.UTF_8))
                            .contains("样例"));
        }
        try (var site = Site.on(home())) {
            var visitor = new Visitor(site);
            assertThat(visitor.get("/sign-in?language=zh-CN").body()).contains(">样例<");
            var head = site.bean(Demo.class).visitors().stream()
                    .filter(one -> one.role() == Role.HEAD)
                    .findFirst()
                    .orElseThrow();
            visitor.get("/sign-in/" + site.bean(SignInLinks.class).make(head.account(), Duration.ofMinutes(5)));
            for (var page : List.of("/", "/records", "/figures", "/obligations", "/reports"))
                assertThat(visitor.get(page).body()).as(page).contains(">样例<");
        }
    }

    /// The year that is shown is over; who did what in the program is said with the time it was done.
    @Test
    void the_clock_stands_in_january_and_the_audit_log_keeps_real_time() {
        assertThat(application.getBean(OfficeClock.class).today()).isEqualTo(LocalDate.of(2026, 1, 10));
        var acting = application.getBean(Demo.class).visitors().stream()
                .filter(one -> one.role() == Role.AUDIT_ADMIN)
                .findFirst()
                .flatMap(one -> application.getBean(Actors.class).of(one.account()))
                .orElseThrow();
        run("confirm", "--import", "NOTHING", "--as", SUPERIOR);
        var last = application
                .getBean(Audit.class)
                .list(new Audit.Filter(null, null, null, null, false), 0, 1, acting)
                .getFirst();
        assertThat(last.act().what()).isEqualTo("confirm");
        assertThat(Duration.between(last.at(), Instant.now()).abs()).isLessThan(Duration.ofMinutes(10));
    }

    @Test
    void a_report_that_was_edited_stays_as_it_is_and_the_run_says_so() throws IOException {
        var out = folder.resolve("edited");
        assertThat(run("demo", "--no-serve", "--out", out.toString()).code()).isZero();
        var edited = out.resolve("2025-annual-qh-zj.docx");
        var mine = Files.write(edited, Controls.withAnotherDigit(edited));
        var content = Files.readAllBytes(mine);
        Files.writeString(out.resolve("~$25-annual-qh-zj.docx"), "held by Word");
        var again = run("demo", "--no-serve", "--out", out.toString());
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(again.err()).contains("2025-annual-qh-zj.docx").contains("保留您的改动");
        assertThat(Files.readAllBytes(edited)).isEqualTo(content);
        assertThat(out.toFile().list()).hasSize(8);
    }

    @Test
    void where_nothing_can_be_written_the_user_hears_so_before_the_work() throws IOException {
        var file = Files.writeString(folder.resolve("a-file"), "mine");
        var before = application.getBean(Demo.class).reports();
        for (var command : List.of(
                List.of("demo", "--no-serve", "--out", file.toString()),
                List.of("demo", "--no-serve", "--out", file.resolve("below").toString()),
                List.of("report", "--as", SUPERIOR, "--unit", "QH-ZJ", "--period", "2025", "--out", folder.toString()),
                List.of(
                        "report",
                        "--as",
                        SUPERIOR,
                        "--unit",
                        "QH-ZJ",
                        "--period",
                        "2025",
                        "--out",
                        folder.resolve("none/a.docx").toString()),
                List.of(
                        "volume",
                        "--as",
                        SUPERIOR,
                        "--unit",
                        "QH",
                        "--form",
                        "ideology.annual",
                        "--period",
                        "2025",
                        "--out",
                        file.toString()),
                List.of("verify", files().getFirst().toString(), "--commented", folder.toString()))) {
            var refused = run(command.toArray(String[]::new));
            assertThat(refused.code()).as("%s %s", command, refused.err()).isEqualTo(2);
            assertThat(refused.err()).as("%s", command).containsAnyOf("文件夹", "写不了");
        }
        assertThat(application.getBean(Demo.class).reports()).isEqualTo(before);
        assertThat(file).hasContent("mine");
    }

    @Test
    @OnSqlite
    void what_is_not_a_demos_folder_is_left_alone() throws IOException {
        var own = Files.createDirectory(folder.resolve("own"));
        Files.writeString(own.resolve("shilu.db"), "mine");
        var refused = runIn(own, "demo", "--fresh", "--no-serve");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains(own.toString());
        assertThat(own.toFile().list()).containsExactly("shilu.db");
        assertThat(own.resolve("shilu.db")).hasContent("mine");
    }

    private static TreeSet<String> ofTheMoved(UnitId top, String period) throws IOException {
        var moved = unit("QH-ZR-ZS");
        var found = new TreeSet<String>();
        var metrics = new TreeSet<String>();
        for (var file : files())
            figures(file).forEach(figure -> metrics.add(figure.basis().metric()));
        for (var metric : metrics) {
            var question = new Question(region, new MetricId(metric), top, true, Period.parse(period), position());
            figuresOf().records(question).stream()
                    .filter(counted -> counted.unit().equals(moved))
                    .forEach(counted ->
                            found.add(counted.day() + " " + counted.record().value()));
        }
        return found;
    }

    private static BigDecimal fold(Figure figure) {
        var records = figuresOf().records(figure.question());
        var above = records.stream().map(Counted::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return switch (Objects.requireNonNull(figure.metric()).type()) {
            case COUNT -> BigDecimal.valueOf(records.size());
            case SUM, GAUGE -> above;
            case RATIO ->
                above.divide(
                        records.stream()
                                .map(counted -> Objects.requireNonNull(counted.below()))
                                .reduce(BigDecimal.ZERO, BigDecimal::add),
                        MathContext.DECIMAL64);
        };
    }

    /// As a report writes it: a ratio with its sign, anything else as the bare number.
    private static String written(Figure figure) {
        var measure = Objects.requireNonNull(figure.metric()).measure();
        return figure.shown() + (List.of("%", "‰").contains(measure) ? measure : "");
    }

    private static Question question(Basis basis) {
        return new Question(
                region,
                new MetricId(basis.metric()),
                basis.unit(),
                basis.subtree(),
                basis.period(),
                basis.positions().getFirst().position());
    }

    private static List<LinkedFigure> figures(Path file) throws IOException {
        return SignedTables.in(Files.readAllBytes(file)).getFirst().table().figures();
    }

    private static List<Path> files() throws IOException {
        try (var there = Files.list(reports())) {
            return there.sorted().toList();
        }
    }

    private static Figures figuresOf() {
        return application.getBean(Figures.class);
    }

    private static UnitId unit(String code) {
        var today = application.getBean(OfficeClock.class).today();
        return application
                .getBean(Units.class)
                .meant(region, code, Period.day(today))
                .one()
                .orElseThrow()
                .id();
    }

    private static long position() {
        return application.getBean(Positions.class).last(region);
    }

    private static Path home() {
        return folder.resolve("home");
    }

    private static Path reports() {
        return folder.resolve("reports");
    }

    private static Ran run(String... arguments) {
        return runIn(home(), arguments);
    }

    private static Ran runIn(Path home, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var environment = Databases.environment(home);
        int code = new Program(Shilu.class, environment, print(out), print(err)).run(arguments);
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }
}
