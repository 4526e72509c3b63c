package shilu.cli;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The same as of a position, for what can be asked again and answers the same.
public abstract class OfUnitAsOf extends OfUnit {
    @Option(names = "--as-of", paramLabel = "N")
    private @Nullable Long asOf;

    /// @param last the position that is meant when none is said
    protected final long asOf(LongSupplier last) {
        return asOf == null ? last.getAsLong() : asOf;
    }
}
