package shilu.programme.internal;

import java.util.Map;
import org.springframework.stereotype.Component;
import shilu.cli.Training;
import shilu.cli.WarmUp;
import shilu.programme.Formula;

/// Loads the formula language and the readers of packs, which take most of a second when nothing is ready-made.
@Component
class PackWarmUp implements WarmUp {
    private final ShippedPacks shipped;

    PackWarmUp(ShippedPacks shipped) {
        this.shipped = shipped;
    }

    @Override
    public void practise(Training training) {
        var formula = Formula.compile(
                "form in [\"a\", \"b\"] || \"c\" in topics",
                Map.of("form", Formula.Type.TEXT, "topics", Formula.Type.TEXTS));
        formula.holds(Map.of("form", "a", "topics", java.util.List.of()));
        // The shared ledgers every other pack uses; without them there is nothing to practise on.
        shipped.files("common").ifPresent(files -> PackReading.sound(files, shipped));
    }
}
