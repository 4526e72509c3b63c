package shilu.metric;

import java.util.List;
import shilu.common.Actor;
import shilu.common.RecordId;
import shilu.common.Region;

/// The one place figures come from.
public interface Figures {

    /// The figure, for whoever may read the data folder.
    Figure figure(Question question);

    /// The figure, for an actor who reads the unit throughout the period; else refused as not there.
    Figure figure(Question question, Actor actor);

    /// The figures, in the order of the questions. Those of one period and position are read together, whatever their
    /// units and metrics: twenty take hardly longer than one.
    List<Figure> figures(List<Question> questions);

    /// The figures, for an actor who reads all of the units throughout the period; else refused as not there.
    List<Figure> figures(List<Question> questions, Actor actor);

    /// The records behind a figure, by day: their fold is the figure's value.
    List<Counted> records(Question question);

    /// Some of them by number, for an actor who reads the unit throughout the period; else refused as not there.
    List<Counted> records(Question question, Actor actor, int offset, int size);

    /// How many there are, for such an actor. More than are counted are one more than those.
    ///
    /// @param most are counted
    long count(Question question, int most, Actor actor);

    /// SHA-256 over what makes the figure: each record with its amounts; lower-case hexadecimal. Two figures with the
    /// same fingerprint stand on the same contributions.
    String fingerprint(Question question);

    /// The metrics a record counts for as of a position: where it was used.
    List<Use> uses(Region region, RecordId record, long asOf);

    record Use(shilu.programme.MetricId metric, java.math.BigDecimal amount) {}
}
