package shilu.bench;

import java.util.List;
import java.util.Random;

/// Confirms what waits, after reading it, and is led to what waits next.
final class Confirmer extends Reader {
    Confirmer(Person person, Tab tab, Pause pause, Random random) {
        super(person, tab, pause, random);
    }

    @Override
    List<Runnable> errands() {
        var errands = super.errands();
        errands.addAll(List.of(this::confirm, this::confirm, this::confirm));
        return errands;
    }

    private void confirm() {
        var waiting = listed(tab.get("confirmations", "/confirmations", "/confirmations/answered"));
        if (waiting.isEmpty()) return; // done for today
        pause.think();
        open(waiting.getFirst());
        pause.think();
        var next = tab.post("confirmation", waiting.getFirst().path() + "/confirmation", "next", "true");
        tab.get(
                next.contains("/records/") ? "record" : "confirmations",
                next,
                waiting.getFirst().title());
    }
}
