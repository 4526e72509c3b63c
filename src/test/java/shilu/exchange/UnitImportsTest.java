package shilu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shilu.common.Actor;
import shilu.common.NotAllowed;
import shilu.common.Problem;
import shilu.common.Refused;
import shilu.common.Role;
import shilu.installation.OfficeClock;
import shilu.sample.World;
import shilu.unit.People;
import shilu.unit.Person;
import shilu.unit.Unit;
import shilu.unit.UnitType;
import shilu.unit.Units;

/// Units and people from a workbook: all of it or nothing, and the same when done twice.
class UnitImportsTest {
    private static final List<String> UNITS = List.of("单位代码", "单位名称", "类型", "上级单位", "设立日期");
    private static final List<String> PEOPLE = List.of("姓名", "单位", "职务", "工号", "办公电话", "手机");
    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

    @TempDir
    Path folder;

    private final World world = World.fresh();
    private final UnitImports imports = World.bean(UnitImports.class);
    private final Units units = World.bean(Units.class);
    private final People people = World.bean(People.class);
    private final Actor administrator = world.administrator();
    private final LocalDate today = World.bean(OfficeClock.class).today();
    private final Workbook book = new Workbook().sheet("单位", UNITS).sheet("人员", PEOPLE);

    @Test
    void units_in_any_order_and_their_people_come_in_and_the_same_again_adds_nothing() {
        unit("JJK", "基建科", "内设科室", "住建局", "2024年3月1日");
        unit("ZJJ", "住建局", "局", "青禾县", DAY);
        person("张三", "ZJJ", "局长");
        person("李四", "基建科", null);
        var taken = take();
        assertThat(taken.units()).isEqualTo(2);
        assertThat(taken.people()).isEqualTo(2);
        assertThat(units.subtree(world.county.id(), today))
                .extracting(Unit::code, Unit::type, Unit::from)
                .containsExactly(
                        tuple("county", UnitType.GOVERNMENT, LocalDate.of(2020, 1, 1)),
                        tuple("ZJJ", UnitType.BUREAU, DAY),
                        tuple("JJK", UnitType.DEPARTMENT, LocalDate.of(2024, 3, 1)));
        assertThat(known()).extracting(Person::name).containsExactlyInAnyOrder("张三", "李四");
        var again = take();
        assertThat(again).isEqualTo(new UnitPreview(0, 0, 4, List.of(), again.hints()));
        assertThat(units.subtree(world.county.id(), today)).hasSize(3);
        assertThat(known()).hasSize(2);
    }

    @Test
    void every_problem_is_told_once_where_it_stands_and_nothing_is_taken() {
        unit("", "没有代码", "局", "青禾县", DAY);
        unit("A", "甲局", "大局", "青禾县", DAY);
        unit("B", "乙局", "局", "没有的单位", "不是日子");
        unit("C", "丙局", "局", "D", DAY);
        unit("D", "丁局", "局", "C", DAY);
        unit("E", "戊局", "局", "青禾县", LocalDate.of(2019, 1, 1));
        unit("county", "改了名的县", "县", "", DAY);
        unit("F", "己局", "局", "青禾县", DAY);
        unit("F", "庚局", "局", "青禾县", DAY);
        book.row("人员", "姓名", "王五", "单位", "己局", "办公电话", "13912345678", "手机", "13912345678");
        person("赵六", "没有的单位", null);
        person("钱七", "己局", null);
        person("钱七", "己局", null);
        var preview = imports.preview(written(), administrator);
        assertThat(preview.problems())
                .extracting(one -> place(one), Problem::code)
                .containsExactlyInAnyOrder(
                        tuple("单位 2 A", "import.units.blank"),
                        tuple("单位 3 C", "import.units.type"),
                        tuple("单位 4 D", "import.units.parent"),
                        tuple("单位 4 E", "value.day"),
                        tuple("单位 5 D", "import.units.circle"),
                        tuple("单位 6 D", "import.units.circle"),
                        tuple("单位 7 E", "import.units.before-parent"),
                        tuple("单位 8 D", "import.units.blank"),
                        tuple("单位 10 A", "import.units.twice"),
                        tuple("人员 2 E", "person.phone.private"),
                        tuple("人员 3 B", "import.units.unknown"),
                        tuple("人员 5 A", "import.people.twice"));
        assertThat(preview.problems()).doesNotHaveDuplicates();
        assertThat(preview.hints()).extracting(Problem::code).contains("import.heading.passed-over");
        assertThatThrownBy(() -> take()).isInstanceOf(Refused.class);
        assertThat(units.subtree(world.county.id(), today)).hasSize(1);
        assertThat(known()).isEmpty();
    }

    @Test
    void what_differs_from_the_tree_is_not_changed_by_an_import_and_likely_doubles_are_pointed_out() {
        var there = world.unit("zj", world.county);
        people.add(there.id(), "张三", "科员", administrator);
        unit("zj", "别的名称", "局", "青禾县", DAY);
        unit("new", there.name(), "局", "青禾县", DAY);
        person("张三", "new", null);
        var preview = imports.preview(written(), administrator);
        assertThat(preview.problems()).extracting(Problem::code).containsExactly("import.units.differs");
        assertThat(preview.hints())
                .extracting(Problem::code)
                .contains("import.units.double", "import.people.elsewhere");
    }

    @Test
    void people_of_one_name_are_told_apart_by_their_staff_numbers() {
        book.row("人员", "姓名", "张三", "单位", "county", "工号", "001");
        book.row("人员", "姓名", "张三", "单位", "county", "工号", "002");
        assertThat(take().people()).isEqualTo(2);
        assertThat(take().people()).isZero();
        assertThat(known()).extracting(Person::staffNumber).containsExactlyInAnyOrder("001", "002");
    }

    @Test
    void nobody_takes_units_in_but_who_administers_and_only_below_their_own() {
        var own = world.unit("own", world.county);
        unit("X", "新科", "内设科室", "county", DAY);
        var ofOwn = world.actor(own.id(), Role.SYSTEM_ADMIN);
        assertThat(imports.preview(written(), ofOwn).problems())
                .extracting(Problem::code)
                .containsExactly("import.units.parent");
        var recorder = world.actor(own.id(), Role.RECORDER);
        assertThatThrownBy(() -> imports.preview(written(), recorder)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void the_empty_workbook_is_read_back_as_nothing_to_take() throws IOException {
        var out = new ByteArrayOutputStream();
        imports.template(out);
        var file = Files.write(folder.resolve("template.xlsx"), out.toByteArray());
        assertThat(imports.preview(file, administrator).problems())
                .extracting(Problem::code)
                .containsExactly("import.units.nothing");
    }

    @Test
    void a_county_of_two_thousand_rows_comes_in_quickly() {
        for (int bureau = 0; bureau < 100; bureau++) {
            unit("B" + bureau, "第" + bureau + "局", "局", "青禾县", DAY);
            for (int office = 0; office < 9; office++)
                unit("B" + bureau + "-" + office, "第" + bureau + "局" + office + "科", "科室", "B" + bureau, DAY);
            for (int one = 0; one < 10; one++) person("人" + bureau + "之" + one, "B" + bureau, "科员");
        }
        var began = System.nanoTime();
        var taken = take();
        var seconds = (System.nanoTime() - began) / 1_000_000_000L;
        System.out.println("2 000 rows of units and people: " + seconds + " s");
        assertThat(taken.units()).isEqualTo(1_000);
        assertThat(taken.people()).isEqualTo(1_000);
        assertThat(seconds).isLessThan(60);
        assertThat(take().already()).isEqualTo(2_000);
    }

    private void unit(Object... cells) {
        var row = new Object[UNITS.size() * 2];
        for (int i = 0; i < UNITS.size(); i++) {
            row[2 * i] = UNITS.get(i);
            row[2 * i + 1] = cells[i];
        }
        book.row("单位", row);
    }

    private void person(String name, String unit, String post) {
        book.row("人员", "姓名", name, "单位", unit, "职务", post);
    }

    private Path written() {
        return book.write(folder.resolve("units.xlsx"));
    }

    private UnitPreview take() {
        return imports.take(written(), administrator);
    }

    private List<Person> known() {
        return people.list("", 0, 10_000, administrator);
    }

    private static String place(Problem problem) {
        var place = Objects.requireNonNull(problem.place());
        return place.part() + " " + place.line() + " " + place.column();
    }
}
