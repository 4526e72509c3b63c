package shilu.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shilu.unit.People.Office;
import shilu.unit.UnitType;

/// Who owes what, how often, with what evidence, by which clause (责任事项). Which obligations follow from it is for
/// the module `duty` to say.
///
/// @param applies          unit types that owe it; empty: all but departments and governments
/// @param fromLastDone     whether the next period begins when the last one was done, instead of with the calendar
/// @param event            for a duty on event, the records each of which is such an event; null where the record
///                         that meets it is the only sign of the event
/// @param atLeast          how many records a period needs; 0 where a total is asked for
/// @param total            days or hours asked for in a period; null as a rule
/// @param on               fixed days of the year, each the last day of a period; empty as a rule
/// @param anchor           part of the year in which a yearly duty falls (`q1` to `q4`, `h1`, `h2`); null for none
/// @param graceDays        days after the period's end on which work still counts for it
/// @param dueWithinDays    working days after the period's end
/// @param quorum           share that must be present for a record to count; null for none
/// @param attendanceTarget per cent of those expected, over all records that count; null for none. It is shown and
///                         does not decide whether the duty is met
/// @param metBy            records that meet it
/// @param waived           spans in which the pack itself waives it
public record Duty(
        String id,
        Label name,
        Office role,
        Set<UnitType> applies,
        Cadence every,
        boolean fromLastDone,
        Metric.@Nullable Source event,
        int atLeast,
        @Nullable Total total,
        List<MonthDay> on,
        @Nullable String anchor,
        int graceDays,
        int dueWithinDays,
        @Nullable Quorum quorum,
        @Nullable BigDecimal attendanceTarget,
        boolean evidence,
        String clause,
        List<Metric.Source> metBy,
        List<Waived> waived) {

    /// @param of    `days` or `hours`
    /// @param field number field of the records that is added up
    public record Total(BigDecimal amount, String of, String field) {}

    /// The pack waives what falls due for periods that end in these days.
    public record Waived(LocalDate from, LocalDate to, String reason) {}

    /// A share of those expected: `2/3` means at least two of three, `over 1/2` more than half.
    public record Quorum(int part, int of, boolean over) {
        public static Quorum parse(String written) {
            boolean over = written.startsWith("over ");
            var share = over ? written.substring(5) : written;
            int slash = share.indexOf('/');
            return new Quorum(
                    Integer.parseInt(share.substring(0, slash)), Integer.parseInt(share.substring(slash + 1)), over);
        }

        /// Nobody expected is no quorum.
        public boolean holds(BigDecimal expected, BigDecimal present) {
            int compared =
                    present.multiply(BigDecimal.valueOf(of)).compareTo(expected.multiply(BigDecimal.valueOf(part)));
            return expected.signum() > 0 && (over ? compared > 0 : compared >= 0);
        }

        @Override
        public String toString() {
            return part + "/" + of;
        }
    }

    /// How much a period needs: records, or days or hours.
    public BigDecimal needed() {
        return total == null ? BigDecimal.valueOf(atLeast) : total.amount();
    }

    public boolean owedBy(UnitType type) {
        return applies.isEmpty() ? type != UnitType.DEPARTMENT && type != UnitType.GOVERNMENT : applies.contains(type);
    }
}
