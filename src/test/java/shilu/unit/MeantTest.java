package shilu.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import shilu.common.Period;
import shilu.common.Refused;
import shilu.common.Texts;
import shilu.common.UnitId;
import shilu.sample.World;

class MeantTest {
    private static final LocalDate FOUNDED = LocalDate.of(2020, 1, 1);
    private static final LocalDate JULY_1 = LocalDate.of(2025, 7, 1);
    private static final Period YEAR = Period.year(2025);

    private final World world = World.fresh();
    private final Units units = World.bean(Units.class);
    private final Unit a = world.unit("a", world.county);
    private final Unit b = world.unit("b", world.county);

    @Test
    void a_unit_is_given_by_code_name_short_name_or_id() {
        var office = office("a-1", a, "甲局办公室", "甲办");
        for (var written : List.of("a-1", "甲局办公室", "甲办", office.id().value(), " 甲办 "))
            assertThat(meant(written, YEAR)).as(written).containsExactly(office.id());
        assertThat(meant("乙办", YEAR)).isEmpty();
    }

    @Test
    void a_name_several_bear_is_asked_back_with_each_ones_code_and_superior() {
        office("a-1", a, "办公室", "办公室");
        office("b-1", b, "办公室", "办公室");
        office("c-1", world.county, "县办公室", "办公室");
        var refused = catchThrowableOfType(
                Refused.class, () -> units.meant(world.region, "办公室", YEAR).one("unit"));
        assertThat(refused.problems()).hasSize(1);
        assertThat(refused.problems().getFirst().field()).isEqualTo("unit");
        assertThat(new Texts().of(Locale.CHINESE, refused.problems().getFirst()))
                .isEqualTo("“办公室”有3个单位：a-1（单位a）、b-1（单位b）、c-1（青禾县）。请改写单位代码（或编号）。");
    }

    @Test
    void among_the_units_somebody_reaches_the_name_may_be_one_units_alone() {
        var own = office("a-1", a, "办公室", "办公室");
        office("b-1", b, "办公室", "办公室");
        assertThat(units.meant(world.region, "办公室", YEAR, List.of(a.id())).one())
                .contains(own);
        assertThat(units.meant(world.region, "b-1", YEAR, List.of(a.id())).one())
                .isEmpty();
    }

    @Test
    void a_code_comes_before_a_name() {
        var coded = office("东街", a, "东街办公室", "东街办");
        office("b-1", b, "东街", "东街");
        assertThat(meant("东街", YEAR)).containsExactly(coded.id());
    }

    @Test
    void a_unit_is_found_by_what_it_was_called_on_the_days_asked_about() {
        var renamed = office("a-1", a, "宣传科", "宣传科");
        units.rename(renamed.id(), "宣教科", "宣教科", JULY_1, world.administrator());
        var heir = office("b-1", b, "信息科", "信息科");
        units.rename(heir.id(), "宣传科", "宣传科", JULY_1, world.administrator());

        assertThat(meant("宣传科", Period.parse("2025H1"))).containsExactly(renamed.id());
        assertThat(meant("宣传科", Period.parse("2025H2"))).containsExactly(heir.id());
        assertThat(meant("宣传科", YEAR)).containsExactly(renamed.id(), heir.id());
        assertThat(meant("宣教科", Period.parse("2025H2"))).containsExactly(renamed.id());
    }

    @Test
    void where_nothing_was_called_so_then_the_name_of_today_is_understood() {
        var renamed = office("a-1", a, "宣传科", "宣传科");
        units.rename(renamed.id(), "宣教科", "宣教科", JULY_1, world.administrator());
        assertThat(meant("宣教科", Period.parse("2025H1"))).containsExactly(renamed.id());
    }

    @Test
    void a_unit_that_moved_or_closed_is_found_on_the_days_on_which_it_stood_there() {
        var office = office("a-1", a, "办公室", "办公室");
        office("b-1", b, "办公室", "办公室");
        units.move(office.id(), b.id(), JULY_1, world.administrator());
        assertThat(units.meant(world.region, "办公室", Period.parse("2025H1"), List.of(b.id()))
                        .candidates())
                .hasSize(1);
        assertThat(units.meant(world.region, "办公室", Period.parse("2025H2"), List.of(b.id()))
                        .candidates())
                .extracting(Meant.Candidate::superior)
                .containsExactly("单位b", "单位b");
        units.close(office.id(), LocalDate.of(2025, 10, 1), world.administrator());
        assertThat(meant("a-1", YEAR)).containsExactly(office.id());
        assertThat(meant("a-1", Period.parse("2025Q4"))).isEmpty();
    }

    @Test
    void two_units_of_one_code_one_after_the_other_are_told_apart_by_their_ids() {
        var first = office("a-1", a, "老办公室", "老办");
        units.close(first.id(), JULY_1, world.administrator());
        var second = units.open(
                new NewUnit("a-1", "新办公室", "新办", UnitType.DEPARTMENT, a.id()), JULY_1, world.administrator());
        var refused = catchThrowableOfType(
                Refused.class, () -> units.meant(world.region, "a-1", YEAR).one());
        assertThat(refused)
                .hasMessageContaining(first.id().value())
                .hasMessageContaining(second.id().value());
        assertThat(meant("a-1", Period.parse("2025H1"))).containsExactly(first.id());
    }

    @Test
    void of_very_many_some_are_listed_and_the_number_is_said() {
        for (int i = 10; i < 40; i++) office("a-" + i, a, "窗口", "窗口");
        var refused = catchThrowableOfType(
                Refused.class, () -> units.meant(world.region, "窗口", YEAR).one());
        assertThat(refused).hasMessageContaining("30").hasMessageContaining("a-19");
        assertThat(refused.getMessage()).doesNotContain("a-20").contains("…");
    }

    private Unit office(String code, Unit above, String name, String shortName) {
        var unit = new NewUnit(code, name, shortName, UnitType.DEPARTMENT, above.id());
        return units.open(unit, FOUNDED, world.administrator());
    }

    private List<UnitId> meant(String written, Period days) {
        return units.meant(world.region, written, days).candidates().stream()
                .map(one -> one.unit().id())
                .toList();
    }
}
