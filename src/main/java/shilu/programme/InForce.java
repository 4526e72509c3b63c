package shilu.programme;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shilu.common.Problem;
import shilu.common.UnitId;

/// What the packs in force at one unit on one day ask for, together. Cheap to hold and to share.
public interface InForce {
    Collection<RecordKind> kinds();

    Optional<RecordKind> kind(KindId id);

    Collection<Metric> metrics();

    Optional<Metric> metric(MetricId id);

    /// What a record of this kind with these values adds to each metric it counts for; a record adds at most once to
    /// a metric. For gauges the amount is the value itself.
    Map<MetricId, BigDecimal> amounts(KindId kind, Values values);

    /// What a record adds to metrics of other units than its own: joint work credited to those who took part.
    default Map<UnitId, Map<MetricId, BigDecimal>> partnerAmounts(KindId kind, Values values) {
        return Map.of();
    }

    /// Everything wrong with the values, by field: missing, not of the field's type, not among the choices, more
    /// present than expected, fewer present without a reason, too long.
    List<Problem> problems(RecordKind kind, Values values);

    /// After how many days an entry counts as late (补录) for records of this kind.
    int lateAfterDays(KindId kind);

    /// Topics agenda items may carry.
    default List<Topic> topics() {
        return List.of();
    }

    /// Ledgers whose columns are agreed upon.
    default List<Sheet> sheets() {
        return List.of();
    }

    /// The responsibility systems that ask for duties: the short name with which the ids of each begin, and its name.
    default Map<String, Label> systems() {
        return Map.of();
    }

    default List<Duty> duties() {
        return List.of();
    }

    default Optional<Duty> duty(String id) {
        return Optional.empty();
    }

    /// What a record of this kind with these values is for the duties: work that meets one, of its own unit or of one
    /// that took part in it, or the event on which one is owed. Quorum, evidence and days are not looked at here.
    default List<Meets> meets(KindId kind, Values values) {
        return List.of();
    }

    /// @param event   whether the record is the event on which the duty is owed, instead of what meets it
    /// @param partner the unit that took part in joint work; null for the record's own
    record Meets(Duty duty, boolean event, @Nullable UnitId partner) {}

    /// Whether a record of this kind with these values is one that a highlight of the form tells of.
    default boolean tells(ReportForm form, Metric.Source highlight, KindId kind, Values values) {
        return false;
    }

    default List<ReportForm> reports() {
        return List.of();
    }

    /// The papers a record of this kind or its draft can be made into, in the order of the pack.
    default List<Paper> papers(KindId kind) {
        return List.of();
    }
}
