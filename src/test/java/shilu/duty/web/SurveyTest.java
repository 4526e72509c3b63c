package shilu.duty.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shilu.common.Period;
import shilu.common.Role;
import shilu.installation.OfficeClock;
import shilu.programme.Programmes;
import shilu.sample.World;
import shilu.unit.Unit;
import shilu.unit.Units;

/// Units beside duties, of a year in which one closed and one moved.
class SurveyTest {
    private static final Narrowed ROLLED_UP = new Narrowed(null, "owed.quarterly", null);

    private final World world = World.fresh();
    private final Unit first = world.unit("first", world.county);
    private final Unit second = world.unit("second", world.county);
    private final Unit closed = world.unit("closed", first);
    private final Unit moved = world.unit("moved", first);

    SurveyTest() {
        var programmes = World.bean(Programmes.class);
        var pack = programmes.keep(world.region, Path.of("src/test/resources/packs-owed/v1/owed"));
        programmes.adopt(
                pack, world.county.id(), LocalDate.of(2024, 1, 1), LocalDate.of(2099, 12, 31), world.administrator());
        World.bean(OfficeClock.class).standOn(LocalDate.of(2026, 3, 1));
        var units = World.bean(Units.class);
        units.close(closed.id(), LocalDate.of(2025, 8, 15), world.administrator());
        units.move(moved.id(), second.id(), LocalDate.of(2025, 7, 1), world.administrator());
    }

    @AfterEach
    void the_clock_goes_right_again() {
        World.bean(OfficeClock.class).standOn(LocalDate.now(OfficeClock.OFFICE));
    }

    @Test
    void a_unit_that_closed_and_one_that_moved_stand_here_with_what_ended_while_they_did() {
        assertThat(quarters(first))
                .containsEntry("closed", List.of("2025Q1", "2025Q2"))
                .containsEntry("moved", List.of("2025Q1", "2025Q2"));
        assertThat(quarters(second))
                .containsEntry("moved", List.of("2025Q3", "2025Q4"))
                .doesNotContainKey("closed");
        assertThat(quarters(world.county))
                .containsEntry("closed", List.of("2025Q1", "2025Q2"))
                .containsEntry("moved", List.of("2025Q1", "2025Q2", "2025Q3", "2025Q4"))
                .containsEntry("first", List.of("2025Q1", "2025Q2", "2025Q3", "2025Q4"));
    }

    private Map<String, List<String>> quarters(Unit top) {
        var superior = world.actor(top.id(), Role.SUPERIOR);
        var found = World.bean(Survey.class).found(top, Period.year(2025), ROLLED_UP, null, superior);
        var quarters = new TreeMap<String, List<String>>();
        for (var standing : found.units())
            quarters.put(
                    standing.unit().shortName(),
                    standing.shown().stream()
                            .map(one -> one.id().period().toString())
                            .sorted()
                            .toList());
        return quarters;
    }
}
