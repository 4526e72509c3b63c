package shilu.metric.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import shilu.common.Period;
import shilu.common.Role;
import shilu.sample.Statements;
import shilu.sample.World;

/// What the home page and the page of figures list is asked for together: the database hears of it less often than
/// there are figures.
class EveryFigureTest {
    private final World world = World.fresh();
    private final EveryFigure every = World.bean(EveryFigure.class);

    @Test
    void all_figures_cost_fewer_statements_than_there_are_figures() {
        world.adopt("packs/ideology-responsibility");
        var reader = world.actor(world.county.id(), Role.HEAD);
        var year = Period.parse("2025");
        int listed = every.of(world.county, year, Locale.CHINA, reader).size();
        assertThat(listed).isGreaterThan(20);
        assertThat(Statements.sent(() -> every.of(world.county, year, Locale.CHINA, reader)))
                .isPositive()
                .isLessThan(listed);
    }
}
