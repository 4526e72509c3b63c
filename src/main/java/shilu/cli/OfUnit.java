package shilu.cli;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import shilu.common.Period;
import shilu.common.Refused;

/// A command that is about one unit and a period. It inherits these options: for a mixin, picocli would have to make
/// every command at every start. What they mean is said once, under `unit` and `period`.
public abstract class OfUnit implements Callable<Integer> {
    @Option(names = "--unit", paramLabel = "UNIT", required = true)
    private String unit = "";

    @Option(names = "--period", paramLabel = "PERIOD", required = true)
    private @Nullable Period period;

    /// As it was typed: a code, a name, a short name or an id.
    protected final String unit() {
        return unit;
    }

    /// The unit of that code, name or id, looked for on the days of the period. Refused when there is none; where
    /// several bear the name, whoever looks refuses.
    protected final <U> U unit(Function<String, Optional<U>> named) {
        return named.apply(unit).orElseThrow(() -> Refused.because("cli.unit.unknown", unit));
    }

    protected final Period period() {
        return requireNonNull(period);
    }
}
