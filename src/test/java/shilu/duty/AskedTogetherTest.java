package shilu.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shilu.common.Actor;
import shilu.common.Period;
import shilu.common.Role;
import shilu.common.UnitId;
import shilu.sample.Statements;
import shilu.sample.World;
import shilu.unit.Positions;

/// The table of units asks for all of its units in one go: however many they are, the database is asked as often as for
/// two. One by one, sixty units made two hundred users wait for seconds.
class AskedTogetherTest {
    private final World world = World.fresh();
    private final Duties duties = World.bean(Duties.class);

    @Test
    void many_units_cost_no_more_statements_than_two() {
        world.adopt("packs/ideology-responsibility");
        var units = IntStream.range(0, 12)
                .mapToObj(i -> world.unit("b" + i, world.county).id())
                .toList();
        var superior = world.actor(world.county.id(), Role.SUPERIOR);
        var asked = new Asked(
                world.region,
                Period.parse("2025"),
                World.bean(Positions.class).last(world.region),
                LocalDate.of(2025, 12, 31));
        assertThat(duties.below(world.county.id(), units, asked, superior))
                .hasSize(12)
                .allSatisfy((_, owed) -> assertThat(owed).isNotEmpty());
        var counts = Stream.of(units.subList(0, 2), units)
                .map(some -> sent(some, asked, superior))
                .toList();
        assertThat(counts.getFirst()).isPositive();
        assertThat(counts.getLast()).isLessThanOrEqualTo(counts.getFirst());
    }

    private int sent(List<UnitId> units, Asked asked, Actor superior) {
        return Statements.sent(() -> duties.below(world.county.id(), units, asked, superior));
    }
}
