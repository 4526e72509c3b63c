package shilu.cli;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import shilu.common.Refused;

/// The same as of a position, for what can be asked again and answers the same.
public abstract class OfUnitAsOf extends OfUnit {
    @Option(names = "--as-of", paramLabel = "N")
    private @Nullable Long asOf;

    /// Refused for a position that is not there yet: the answer would change once it is.
    ///
    /// @param last the position that is meant when none is said
    protected final long asOf(LongSupplier last) {
        long now = last.getAsLong();
        if (asOf == null) return now;
        if (asOf < 0 || asOf > now) throw Refused.because("cli.as-of.beyond", asOf, now);
        return asOf;
    }
}
