package shilu.bench;

import java.util.List;
import java.util.Random;
import shilu.common.Role;

/// Looks at the units below, and as an inspector at what happened in their ledgers.
final class Above extends Reader {
    Above(Person person, Tab tab, Pause pause, Random random) {
        super(person, tab, pause, random);
    }

    @Override
    List<Runnable> errands() {
        var errands = super.errands();
        errands.addAll(List.of(this::units, this::units));
        if (person.role() == Role.INSPECTOR) errands.addAll(List.of(this::changes, this::entering));
        return errands;
    }

    private void units() {
        tab.get("units", "/obligations/units?unit=" + person.unit(), person.called(), "<table");
    }

    private void changes() {
        tab.get("changes", "/inspection?unit=" + person.unit(), person.called(), "<table");
    }

    private void entering() {
        tab.get("entering", "/inspection/entering?unit=" + person.unit(), person.called());
    }
}
