package shilu.unit.internal;

import org.springframework.stereotype.Component;
import shilu.cli.Job;
import shilu.unit.People;

/// Works out the initials of people who came in before there were any.
@Component
class InitialsJob implements Job {
    private final People people;

    InitialsJob(People people) {
        this.people = people;
    }

    @Override
    public String name() {
        return "unit.initials";
    }

    @Override
    public void run() {
        people.initials();
    }
}
