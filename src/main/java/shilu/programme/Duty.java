package shilu.programme;

import java.math.BigDecimal;
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
/// @param atLeast          how many records a period needs; 0 where a total is asked for
/// @param total            days or hours asked for in a period; null as a rule
/// @param on               fixed days of the year; empty as a rule
/// @param anchor           part of the year in which a yearly duty falls (`q1` to `q4`, `h1`, `h2`); null for none
/// @param dueWithinDays    working days after the period's end
/// @param quorum           share that must be present, such as 1/2; null for none
/// @param attendanceTarget per cent of those expected; null for none
/// @param metBy            records that meet it
public record Duty(
        String id,
        Label name,
        Office role,
        Set<UnitType> applies,
        Cadence every,
        int atLeast,
        @Nullable Total total,
        List<MonthDay> on,
        @Nullable String anchor,
        int dueWithinDays,
        @Nullable String quorum,
        @Nullable BigDecimal attendanceTarget,
        boolean evidence,
        String clause,
        List<Metric.Source> metBy) {

    /// @param of    `days` or `hours`
    /// @param field number field of the records that is added up
    public record Total(BigDecimal amount, String of, String field) {}
}
