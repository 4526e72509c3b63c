package shilu.document;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shilu.common.Period;
import shilu.common.UnitId;

/// What a figure is and what it stands on, as the caller worked it out.
///
/// @param metric       id of the metric
/// @param alias        its name in the user's language, such as 走访.次数
/// @param measure      unit of measure; `%` and `‰` say that the value is a ratio to be shown so
/// @param subtree      whether the units below are counted too
/// @param installation whose ledger it was counted in
/// @param positions    as of which position, per region
/// @param covered      the entries it stands on
/// @param value        the number itself; null where there is none (a ratio over nothing)
/// @param fingerprint  of the contributions, lower-case hexadecimal, at least 12 characters
/// @param of           for a total over several units: each with the position its share was taken at; else empty
public record Basis(
        String metric,
        String alias,
        String measure,
        UnitId unit,
        boolean subtree,
        Period period,
        String installation,
        List<AsOf> positions,
        List<Covered> covered,
        @Nullable BigDecimal value,
        String fingerprint,
        List<Share> of) {

    public Basis {
        positions = List.copyOf(positions);
        covered = List.copyOf(covered);
        of = List.copyOf(of);
    }

    /// Of one unit, as of one moment.
    public Basis(
            String metric,
            String alias,
            String measure,
            UnitId unit,
            boolean subtree,
            Period period,
            String installation,
            List<AsOf> positions,
            List<Covered> covered,
            @Nullable BigDecimal value,
            String fingerprint) {
        this(
                metric,
                alias,
                measure,
                unit,
                subtree,
                period,
                installation,
                positions,
                covered,
                value,
                fingerprint,
                List.of());
    }

    /// A unit in a total over several that were taken at different moments.
    ///
    /// @param subtree whether the units below it are counted too
    public record Share(UnitId unit, boolean subtree, AsOf asOf) {}
}
