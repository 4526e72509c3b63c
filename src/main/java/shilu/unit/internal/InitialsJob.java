package shilu.unit.internal;

import org.springframework.stereotype.Component;
import shilu.cli.Job;
import shilu.unit.People;
import shilu.unit.Units;

/// Works out the initials of people and units that came in before there were any.
@Component
class InitialsJob implements Job {
    private final People people;
    private final Units units;

    InitialsJob(People people, Units units) {
        this.people = people;
        this.units = units;
    }

    @Override
    public String name() {
        return "unit.initials";
    }

    @Override
    public void run() {
        people.initials();
        units.letters();
    }
}
