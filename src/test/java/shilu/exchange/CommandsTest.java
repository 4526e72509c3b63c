package shilu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import shilu.common.Role;
import shilu.identity.Actors;
import shilu.identity.Audit;
import shilu.sample.World;
import shilu.unit.NewUnit;
import shilu.unit.UnitType;
import shilu.unit.Units;

/// `import` and `confirm` as they are typed, one after the other on one data folder.
@TestMethodOrder(OrderAnnotation.class)
class CommandsTest extends Typed {
    @TempDir
    static Path folder;

    private static Path home;
    private static Path good;
    private static Path mixed;

    @BeforeAll
    static void found() {
        home = folder.resolve("data");
        FoundedOffice.in(home);
        good = book("good.xlsx", "三月办公会", "2025-03-04", 12);
        mixed = book("mixed.xlsx", "四月办公会", "2025-04-31", 12);
    }

    @Test
    @Order(1)
    void a_problem_is_told_with_its_place_and_nothing_is_taken() {
        assertThat(run("import", mixed.toString(), "--as", "recorder")).isEqualTo(2);
        assertThat(err()).contains("mixed.xlsx，“会议台账”，第 2 行，“D”列").contains("2025-04-31");
        assertThat(out()).isEmpty();
        assertThat(figure()).isZero();
    }

    @Test
    @Order(2)
    void the_good_rows_are_taken_when_asked_for_and_the_rest_is_written_back() {
        var back = folder.resolve("back.xlsx");
        assertThat(run("import", mixed.toString(), "--as", "recorder", "--partial", "--refused", back.toString()))
                .isEqualTo(2);
        assertThat(out()).contains("导入 1 行").contains("未取 1 行").contains("shilu confirm --import ");
        assertThat(back).isNotEmptyFile();
    }

    @Test
    @Order(3)
    void what_was_imported_counts_once_another_person_confirms_it() {
        assertThat(run("import", good.toString(), "--as", "recorder", "--json")).isZero();
        var id = json().get("import").asString();
        assertThat(json().get("taken").asInt()).isEqualTo(2);
        assertThat(figure()).isZero();
        assertThat(run("confirm", "--import", id, "--as", "recorder")).isEqualTo(2);
        assertThat(run("confirm", "--import", id, "--as", "confirmer")).isZero();
        assertThat(out()).contains("2");
        assertThat(figure()).isEqualTo(2);
        assertThat(run("import", good.toString(), "--as", "recorder", "--json")).isZero();
        assertThat(json().get("already").asInt()).isEqualTo(2);
        assertThat(figure()).isEqualTo(2);
    }

    @Test
    @Order(4)
    void who_may_not_record_or_is_not_there_is_refused() {
        assertThat(run("import", good.toString(), "--as", "confirmer")).isEqualTo(2);
        assertThat(err()).contains("没有填报权限");
        assertThat(run("import", good.toString(), "--as", "nobody")).isEqualTo(2);
        assertThat(err()).contains("nobody").contains("账号");
        assertThat(run("import", folder.resolve("none.xlsx").toString(), "--as", "recorder"))
                .isEqualTo(2);
        assertThat(err()).contains("找不到文件“none.xlsx”");
    }

    /// Every command that is about a unit and a period says the same.
    @Test
    @Order(5)
    void a_unit_or_a_period_nobody_knows_is_refused_in_the_same_words() {
        for (var command : List.of(
                List.of("figure", "--metric", "工作会议.次数"),
                List.of("duty"),
                List.of("report", "--as", "recorder"),
                List.of("volume", "--as", "recorder", "--form", "ideology.annual"))) {
            assertThat(run(command, "丁局", "2025")).as("%s", command).isEqualTo(2);
            assertThat(err()).contains("没有单位“丁局”");
            assertThat(run(command, "甲局", "去年")).as("%s", command).isEqualTo(2);
            assertThat(err()).contains("看不懂期间“去年”");
        }
    }

    @Test
    @Order(6)
    void a_name_two_units_bear_is_asked_back_in_the_same_words() {
        try (var application = World.apart(home)) {
            var units = application.getBean(Units.class);
            var system = application.getBean(Actors.class).of("system");
            var top = system.scope().tops(List.of(Role.SYSTEM_ADMIN)).iterator().next();
            for (var code : List.of("A1", "A2"))
                units.open(new NewUnit(code, "办公室", "办公室", UnitType.DEPARTMENT, top), LocalDate.of(2024, 1, 1), system);
        }
        for (var command : List.of(
                List.of("figure", "--metric", "工作会议.次数"),
                List.of("duty"),
                List.of("report", "--as", "recorder"),
                List.of("volume", "--as", "recorder", "--form", "ideology.annual"))) {
            assertThat(run(command, "办公室", "2025")).as("%s", command).isEqualTo(2);
            assertThat(err()).contains("“办公室”有2个单位：A1（甲局）、A2（甲局）").contains("代码");
        }
        assertThat(run(List.of("duty"), "A2", "2025")).isZero();
    }

    @Test
    @Order(7)
    void a_position_that_is_not_there_yet_is_refused_with_the_last_one() {
        assertThat(run("figure", "--metric", "工作会议.次数", "--unit", "甲局", "--period", "2025", "--json"))
                .isZero();
        long last = json().get("asOf").asLong();
        for (var command : List.of(List.of("figure", "--metric", "工作会议.次数"), List.of("duty")))
            for (var beyond : List.of(String.valueOf(last + 1), "-1")) {
                var asOf = new ArrayList<>(command);
                asOf.addAll(List.of("--as-of", beyond));
                assertThat(run(asOf, "甲局", "2025")).as("%s", asOf).isEqualTo(2);
                assertThat(err()).contains("没有位置 " + beyond + "，目前最后的位置是 " + last);
                asOf.set(asOf.size() - 1, String.valueOf(last));
                assertThat(run(asOf, "甲局", "2025")).as("%s", err()).isZero();
            }
    }

    @Test
    @Order(8)
    void what_a_command_writes_stands_in_the_audit_log() {
        run("report", "--as", "recorder", "--unit", "甲局", "--period", "2025");
        try (var application = World.apart(home)) {
            var actors = application.getBean(Actors.class);
            var rows = application
                    .getBean(Audit.class)
                    .list(new Audit.Filter(null, null, null, null, false), 0, 1_000, actors.of("audit"))
                    .stream()
                    .map(Audit.Row::act)
                    .filter(act -> act.origin().equals(Audit.COMMAND))
                    .toList();
            var recorder = actors.of("recorder").account();
            var confirmer = actors.of("confirmer").account();
            assertThat(rows)
                    .extracting(Audit.Act::who, Audit.Act::what, Audit.Act::subject, Audit.Act::result)
                    .contains(
                            tuple(recorder, "import", "mixed.xlsx", "refused value.day.none"),
                            tuple(recorder, "import", "mixed.xlsx", "done"),
                            tuple(recorder, "import", "good.xlsx", "done"),
                            tuple(confirmer, "import", "good.xlsx", "refused import.no-recorder"),
                            tuple(null, "import", "--as nobody", "refused identity.account.unknown"),
                            tuple(recorder, "report", "丁局 2025", "refused cli.unit.unknown"),
                            tuple(recorder, "volume", "办公室 ideology.annual 2025", "refused unit.shared"));
            assertThat(rows)
                    .filteredOn(act -> act.what().equals("confirm"))
                    .extracting(Audit.Act::who, Audit.Act::result)
                    .contains(tuple(confirmer, "done"))
                    .anySatisfy(row -> assertThat(row.toList().getFirst()).isEqualTo(recorder));
            assertThat(rows).extracting(Audit.Act::what).doesNotContain("figure", "duty");
        }
    }

    private int run(List<String> command, String unit, String period) {
        var all = new ArrayList<>(command);
        all.addAll(List.of("--unit", unit, "--period", period));
        return run(all.toArray(String[]::new));
    }

    private int figure() {
        assertThat(run("figure", "--metric", "工作会议.次数", "--unit", "甲局", "--period", "2025", "--json"))
                .isZero();
        return json().get("value").asInt();
    }

    @Override
    Path folderOfData() {
        return home;
    }

    private static Path book(String name, String title, String day, int expected) {
        var book = new Workbook().sheet("会议台账", Workbook.MEETING);
        book.row("会议台账", "会议名称", title, "会议类型", "办公会", "会议时间", day, "应到", expected, "实到", expected);
        book.row("会议台账", "会议名称", name + "部署会", "会议类型", "部署会", "会议时间", "2025-03-11", "应到", 30, "实到", 30);
        return book.write(folder.resolve(name));
    }
}
