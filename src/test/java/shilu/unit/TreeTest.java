package shilu.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import shilu.common.Period;
import shilu.common.Refused;
import shilu.common.Role;
import shilu.common.UnitId;
import shilu.sample.World;

class TreeTest {
    private static final LocalDate JUNE_30 = LocalDate.of(2025, 6, 30);
    private static final LocalDate JULY_1 = LocalDate.of(2025, 7, 1);

    private final World world = World.fresh();
    private final Units units = World.bean(Units.class);
    private final Tree tree = World.bean(Tree.class);
    private final Positions positions = World.bean(Positions.class);

    @Test
    void a_move_leaves_earlier_days_and_earlier_positions_as_they_were() {
        var housing = world.unit("housing", world.county);
        var planning = world.unit("planning", world.county);
        var office = world.unit("office", housing);
        long before = positions.last(world.region);

        units.move(office.id(), planning.id(), JULY_1, world.administrator());
        long after = positions.last(world.region);

        assertThat(above(office, JUNE_30, after)).containsExactly(office.id(), housing.id(), world.county.id());
        assertThat(above(office, JULY_1, after)).containsExactly(office.id(), planning.id(), world.county.id());
        assertThat(above(office, JULY_1, before)).containsExactly(office.id(), housing.id(), world.county.id());
    }

    @Test
    void a_back_dated_move_changes_earlier_days_from_its_position_on_and_keeps_the_later_move() {
        var a = world.unit("a", world.county);
        var b = world.unit("b", world.county);
        var c = world.unit("c", world.county);
        var office = world.unit("office", a);
        units.move(office.id(), c.id(), JULY_1, world.administrator());
        units.move(office.id(), b.id(), LocalDate.of(2025, 3, 1), world.administrator());
        long now = positions.last(world.region);

        assertThat(above(office, LocalDate.of(2025, 2, 28), now)).contains(a.id());
        assertThat(above(office, JUNE_30, now)).contains(b.id()).doesNotContain(a.id());
        assertThat(above(office, JULY_1, now)).contains(c.id()).doesNotContain(b.id());
    }

    @Test
    void a_move_takes_everything_below_along() {
        var a = world.unit("a", world.county);
        var b = world.unit("b", world.county);
        var middle = world.unit("m", a);
        var leaf = world.unit("l", middle);
        units.move(middle.id(), b.id(), JULY_1, world.administrator());

        long now = positions.last(world.region);
        assertThat(above(leaf, JULY_1, now)).containsExactly(leaf.id(), middle.id(), b.id(), world.county.id());
        assertThat(above(leaf, JUNE_30, now)).containsExactly(leaf.id(), middle.id(), a.id(), world.county.id());
    }

    @Test
    void two_units_may_stand_above_each_other_one_after_the_other() {
        var a = world.unit("a", world.county);
        var b = world.unit("b", world.county);
        units.move(a.id(), b.id(), LocalDate.of(2025, 2, 1), world.administrator());
        units.move(a.id(), world.county.id(), LocalDate.of(2025, 4, 1), world.administrator());
        units.move(b.id(), a.id(), JULY_1, world.administrator());

        long now = positions.last(world.region);
        assertThat(above(a, LocalDate.of(2025, 3, 1), now)).containsExactly(a.id(), b.id(), world.county.id());
        assertThat(above(b, JULY_1, now)).containsExactly(b.id(), a.id(), world.county.id());
        assertThat(above(a, JULY_1, now)).containsExactly(a.id(), world.county.id());
    }

    @Test
    void a_circle_is_refused_and_nothing_is_written() {
        var a = world.unit("a", world.county);
        var b = world.unit("b", a);
        long before = positions.last(world.region);
        assertThatThrownBy(() -> units.move(a.id(), b.id(), JULY_1, world.administrator()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        no -> assertThat(no.problems()).extracting("code").containsExactly("unit.move.circle"));
        assertThat(positions.last(world.region)).isEqualTo(before);
    }

    @Test
    void a_merge_closes_both_and_opens_a_successor_that_names_them_and_takes_their_departments() {
        var a = world.unit("a", world.county);
        var b = world.unit("b", world.county);
        var office = world.unit("office", a);
        var made = units.merge(
                List.of(a.id(), b.id()),
                new NewUnit("ab", "合并局", "合并局", UnitType.BUREAU, world.county.id()),
                JULY_1,
                world.administrator());

        assertThat(units.unit(a.id()).orElseThrow().openOn(JULY_1)).isFalse();
        assertThat(units.predecessors(made.id())).extracting(Unit::code).containsExactly("a", "b");
        assertThat(units.below(made.id(), JULY_1)).extracting(Unit::code).containsExactly("office");
        assertThat(above(office, JUNE_30, positions.last(world.region))).contains(a.id());
        assertThat(units.below(world.county.id(), JULY_1))
                .extracting(Unit::code)
                .containsExactly("ab");
    }

    @Test
    void nobody_changes_the_tree_outside_the_units_they_administer() {
        var a = world.unit("a", world.county);
        var b = world.unit("b", world.county);
        var administratorOfA = world.actor(a.id(), Role.SYSTEM_ADMIN);
        assertThatThrownBy(() -> units.rename(b.id(), "别的", "别的", JULY_1, administratorOfA))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> units.move(a.id(), b.id(), JULY_1, administratorOfA))
                .isInstanceOf(Refused.class);
        var confirmer = world.actor(world.county.id(), Role.CONFIRMER);
        assertThatThrownBy(() -> units.close(a.id(), JULY_1, confirmer)).isInstanceOf(Refused.class);
    }

    @Test
    void positions_of_a_day_answer_what_was_last_before_the_next() {
        world.unit("a", world.county);
        long last = positions.last(world.region);
        var today = World.bean(shilu.installation.OfficeClock.class).today();
        assertThat(positions.before(world.region, today.plusDays(1))).isEqualTo(last);
        assertThat(positions.before(world.region, today)).isZero();
    }

    private List<UnitId> above(Unit unit, LocalDate day, long asOf) {
        return tree.upwards(world.region, unit.id(), day, asOf);
    }

    @Test
    void the_stays_of_a_period_are_the_days_each_unit_stood_below() {
        var world = World.fresh();
        var a = world.unit("a", world.county);
        var b = world.unit("b", world.county);
        var moved = world.unit("m", a);
        var stayed = world.unit("s", b);
        long before = positions.last(world.region);
        units.move(moved.id(), b.id(), JULY_1, world.administrator());
        var year = Period.year(JULY_1.getYear());
        var first = new Period(year.from(), JULY_1.minusDays(1));
        long now = positions.last(world.region);
        assertThat(units.stays(a.id(), year, now))
                .extracting(stay -> stay.unit().id(), Stay::days)
                .containsExactly(tuple(moved.id(), first));
        assertThat(units.stays(b.id(), year, now))
                .extracting(stay -> stay.unit().id(), Stay::days)
                .containsExactly(tuple(moved.id(), new Period(JULY_1, year.to())), tuple(stayed.id(), year));
        assertThat(units.stays(a.id(), year, before)).extracting(Stay::days).containsExactly(year);
    }
}
