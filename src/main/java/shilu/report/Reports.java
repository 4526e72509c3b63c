package shilu.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import shilu.common.Actor;
import shilu.common.Period;
import shilu.common.UnitId;
import shilu.programme.ReportForm;

/// Writes reports from the packs' Word templates, and checks files people have edited.
public interface Reports {

    /// The forms the packs in force at the unit offer for its type at the period's end: those made for a period of
    /// this length, or where a pack has none, those for any span. Letters are among them.
    List<ReportForm> offered(UnitId unit, Period period, Actor actor);

    /// Writes a report as of now and keeps it. Refused outside the actor's units, for a form that is not offered, and
    /// with every fault of its template. Whatever the template holds, a report ends with what was owed and not
    /// simply done in time, and what is not closed.
    ///
    /// @param subtree whether it covers the units below
    Report write(String form, UnitId unit, Period period, boolean subtree, Actor actor);

    default Report write(String form, UnitId unit, Period period, Actor actor) {
        return write(form, unit, period, true, actor);
    }

    /// Writes a letter for a unit and year as somebody is to sign it, with their name in it. Refused as `write` is, and
    /// for a form that is no letter.
    ///
    /// @param name of who holds the office the letter is for
    Report letter(String form, UnitId unit, Period period, String name, Actor actor);

    /// The reports of the units the actor reads, newest first.
    List<Report> reports(Actor actor);

    /// Some of them by number.
    List<Report> reports(Actor actor, int offset, int size);

    /// How many there are.
    long count(Actor actor);

    Optional<Report> report(String id, Actor actor);

    /// The file of a report as it was made.
    Path file(Report report);

    /// The figures of a report, each with what it would be now.
    List<FigureToday> figures(Report report);

    /// Checks a file against what was signed, and each of its figures against today. Refused when it is no Word file.
    Checked check(byte[] docx);

    /// The same for a reader: today's figures of units outside theirs are left out, whoever has the file.
    Checked check(byte[] docx, Actor actor);
}
