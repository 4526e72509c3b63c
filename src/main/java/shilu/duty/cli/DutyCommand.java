package shilu.duty.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import shilu.cli.Console;
import shilu.cli.OfUnitAsOf;
import shilu.duty.Asked;
import shilu.duty.Duties;
import shilu.installation.HomeRegion;
import shilu.installation.OfficeClock;
import shilu.unit.Positions;
import shilu.unit.Units;

/// `shilu duty`: what a unit owes for a period and where each stands, as of any position and seen from any day.
@Command(name = "duty")
final class DutyCommand extends OfUnitAsOf {
    private final HomeRegion home;
    private final Units units;
    private final Positions positions;
    private final Duties duties;
    private final OfficeClock clock;
    private final Console console;

    @Option(names = "--on", paramLabel = "DAY")
    @Nullable
    LocalDate onDay;

    @Option(names = "--json")
    boolean json;

    DutyCommand(HomeRegion home, Units units, Positions positions, Duties duties, OfficeClock clock, Console console) {
        this.home = home;
        this.units = units;
        this.positions = positions;
        this.duties = duties;
        this.clock = clock;
        this.console = console;
    }

    @Override
    public Integer call() {
        var region = home.region();
        var asked =
                new Asked(region, period(), asOf(() -> positions.last(region)), onDay == null ? clock.today() : onDay);
        var chosen = unit(name -> units.meant(region, name, period()).one());
        var listed = new Listed(asked, chosen, duties.obligations(chosen.id(), asked));
        if (json) console.json(listed.asMap());
        else listed.print(console);
        return 0;
    }
}
