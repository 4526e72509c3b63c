package shilu.duty;

import java.util.List;

/// An obligation with everything behind it.
///
/// @param not  what did not count, by day, and why
/// @param said everything that was ever said of it, oldest first: nil, waiver, cause note, each with its sort
public record OpenedObligation(Obligation obligation, List<NotCounted> not, List<Line> said) {

    /// @param sort `NIL`, `NIL_CONFIRMED`, `NIL_REFUSED`, `WAIVED`, `CAUSE`
    public record Line(String sort, Said said) {}
}
