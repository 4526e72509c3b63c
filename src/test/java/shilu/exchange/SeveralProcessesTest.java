package shilu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import shilu.Shilu;
import shilu.cli.Program;
import shilu.common.Actor;
import shilu.common.Period;
import shilu.common.UnitId;
import shilu.identity.Actors;
import shilu.ledger.Chains;
import shilu.ledger.Ledger;
import shilu.ledger.NewRecord;
import shilu.metric.Counted;
import shilu.metric.Figures;
import shilu.metric.Question;
import shilu.programme.KindId;
import shilu.programme.MetricId;
import shilu.programme.Programmes;
import shilu.programme.Value;
import shilu.programme.Values;
import shilu.sample.AtOnce;
import shilu.sample.Databases;
import shilu.sample.World;
import shilu.unit.NewUnit;
import shilu.unit.Positions;
import shilu.unit.Unit;
import shilu.unit.UnitType;
import shilu.unit.Units;

/// Two applications on the same data, and commands beside them, one in a JVM of its own: what one does the others know
/// at once, and what they do together comes out as if they had taken turns.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SeveralProcessesTest {
    private static final LocalDate DAY = LocalDate.of(2025, 5, 6);
    private static final MetricId PRESENT = new MetricId("tiny.present");
    private static final int RECORDS = 6;
    private static final int ROWS = 30;

    @TempDir
    static Path folder;

    private static Path home;
    private static ConfigurableApplicationContext one;
    private static ConfigurableApplicationContext other;
    private static Unit top;
    private static Unit office;
    private static Unit neighbour;

    @BeforeAll
    static void two_applications_on_one_folder() {
        home = folder.resolve("data");
        FoundedOffice.in(home);
        one = World.apart(home);
        other = World.apart(home);
        var system = actor(one, "system");
        top = one.getBean(Units.class).tops(system.region()).getFirst();
        office = opened(one, "乙所", top);
        neighbour = opened(other, "丙所", top);
    }

    @AfterAll
    static void close() {
        one.close();
        other.close();
    }

    @Test
    @Order(1)
    void a_pack_adopted_in_one_is_in_force_in_the_other_with_the_next_record() {
        var system = actor(other, "system");
        var programmes = other.getBean(Programmes.class);
        var pack = programmes.keep(system.region(), Path.of("src/test/resources/packs-tiny/v1/tiny"));
        assertThat(one.getBean(Ledger.class).problems(meeting(office), actor(one, "recorder")))
                .isNotEmpty();
        programmes.adopt(pack, top.id(), LocalDate.of(2025, 1, 1), LocalDate.of(2099, 12, 31), system);
        recordAndConfirm(one, office);
        assertThat(figure(other, office.id())).isEqualByComparingTo("10");
    }

    @Test
    @Order(2)
    void both_record_and_confirm_while_a_command_imports() throws Exception {
        var importing = CompletableFuture.supplyAsync(() -> process("import", book().toString(), "--as", "recorder"));
        int done = AtOnce.all(8, who -> {
            for (int i = 0; i < RECORDS; i++) recordAndConfirm(who % 2 == 0 ? one : other, unit(who + i));
        });
        assertThat(done).isEqualTo(8);
        assertThat(importing.get()).isZero();
        assertThat(figure(one, top.id())).isEqualByComparingTo(BigDecimal.valueOf(10 + 10L * 8 * RECORDS));
        everythingHolds();
    }

    @Test
    @Order(3)
    void the_same_workbook_brought_by_all_at_once_is_taken_once() throws Exception {
        var file = book();
        AtOnce.all(
                4,
                who -> (who % 2 == 0 ? one : other)
                        .getBean(Imports.class)
                        .take(Office.sources(file), false, actor(one, "recorder"), _ -> {}));
        assertThat(run("import", file.toString(), "--as", "recorder")).contains(String.valueOf(ROWS));
        var batches = one.getBean(Imports.class).of(actor(one, "recorder"));
        assertThat(batches.stream().mapToInt(Import::taken).sum()).isEqualTo(ROWS);
        run("confirm", "--import", batches.getFirst().id().value(), "--as", "confirmer");
        assertThat(value(other, new MetricId("common.meetings"), top.id())).isEqualByComparingTo(String.valueOf(ROWS));
        everythingHolds();
    }

    @Test
    @Order(4)
    void a_unit_moved_in_one_counts_elsewhere_in_the_other() {
        var system = actor(one, "system");
        var division = opened(one, "丁片", top);
        var before = figure(other, division.id());
        one.getBean(Units.class).move(office.id(), division.id(), LocalDate.of(2025, 1, 1), system);
        assertThat(figure(other, division.id()))
                .isEqualByComparingTo(figure(one, office.id()))
                .isNotEqualByComparingTo(before);
        everythingHolds();
    }

    @Test
    @Order(5)
    void the_commands_say_the_same() {
        assertThat(run("ledger", "check")).isNotEmpty();
        var said = run("figure", "--metric", "实到.人次", "--unit", top.name(), "--period", "2025", "--json");
        assertThat(said).contains(figure(one, top.id()).toPlainString());
    }

    /// Figures are the fold of what is listed, the same in both; every chain closes.
    private static void everythingHolds() {
        for (var unit : List.of(top, office, neighbour)) {
            var question = question(one, PRESENT, unit.id());
            var listed = other.getBean(Figures.class).records(question).stream()
                    .map(Counted::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(figure(one, unit.id())).isEqualByComparingTo(listed);
            assertThat(figure(other, unit.id())).isEqualByComparingTo(listed);
        }
        assertThat(other.getBean(Chains.class).check().problems()).isEmpty();
    }

    private static Unit unit(int number) {
        return number % 3 == 0 ? neighbour : office;
    }

    private static Unit opened(ConfigurableApplicationContext in, String name, Unit parent) {
        var unit = new NewUnit(name, name, name, UnitType.DEPARTMENT, parent.id());
        return in.getBean(Units.class).open(unit, LocalDate.of(2023, 1, 1), actor(in, "system"));
    }

    private static void recordAndConfirm(ConfigurableApplicationContext in, Unit unit) {
        var record = in.getBean(Ledger.class).submit(meeting(unit), actor(in, "recorder"));
        in.getBean(Ledger.class).confirm(record.id(), actor(in, "confirmer"));
    }

    private static NewRecord meeting(Unit unit) {
        var ten = new Value.Quantity(BigDecimal.TEN);
        var values = new Values(new TreeMap<>(Map.of(
                "title",
                new Value.Text("学习会"),
                "form",
                new Value.Choice(List.of("plain")),
                "expected",
                ten,
                "actual",
                ten)));
        return new NewRecord(unit.id(), new KindId("tiny.meeting"), DAY, values, List.of(), null);
    }

    private static Actor actor(ConfigurableApplicationContext in, String login) {
        return in.getBean(Actors.class).of(login);
    }

    private static BigDecimal figure(ConfigurableApplicationContext in, UnitId unit) {
        var value = value(in, PRESENT, unit);
        return value == null ? BigDecimal.ZERO : value;
    }

    private static BigDecimal value(ConfigurableApplicationContext in, MetricId metric, UnitId unit) {
        return in.getBean(Figures.class).figure(question(in, metric, unit)).value();
    }

    private static Question question(ConfigurableApplicationContext in, MetricId metric, UnitId unit) {
        long now = in.getBean(Positions.class).last(top.region());
        return new Question(top.region(), metric, unit, true, Period.parse("2025"), now);
    }

    private static Path book() {
        var file = folder.resolve("meetings.xlsx");
        if (Files.exists(file)) return file;
        var book = new Workbook().sheet("会议台账", Workbook.MEETING);
        for (int i = 1; i <= ROWS; i++)
            book.row("会议台账", "会议名称", "第" + i + "次办公会", "会议类型", "办公会", "会议时间", "2025-03-04", "应到", 12, "实到", 12);
        return book.write(file);
    }

    private static String run(String... arguments) {
        var said = new ByteArrayOutputStream();
        var print = new PrintStream(said, true, StandardCharsets.UTF_8);
        int exitCode = new Program(Shilu.class, Databases.environment(home), print, print).run(arguments);
        assertThat(exitCode).as(said.toString(StandardCharsets.UTF_8)).isZero();
        return said.toString(StandardCharsets.UTF_8);
    }

    private static String incidents() throws IOException {
        var all = new StringBuilder();
        try (var logs = Files.newDirectoryStream(home.resolve("logs"), "incident-*")) {
            for (var incident : logs) all.append(Files.readString(incident));
        }
        return all.toString();
    }

    /// In a JVM of its own, as from a terminal.
    private static int process(String... arguments) {
        try {
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var command = new ArrayList<>(List.of(
                    java,
                    "--enable-native-access=ALL-UNNAMED",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Shilu.class.getName()));
            command.addAll(List.of(arguments));
            var log = folder.resolve("process.txt");
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(Databases.environment(home));
            builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8", "SHILU_LANG", "zh"));
            int exitCode = builder.start().waitFor();
            assertThat(exitCode).as(Files.readString(log) + incidents()).isZero();
            return exitCode;
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
