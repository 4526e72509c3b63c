package shilu.inspection;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import shilu.common.Actor;
import shilu.common.UnitId;
import shilu.duty.Obligation;

/// Evidence binders: everything behind one duty of a unit in a year, to look through and to take along.
public interface Binders {

    /// What the unit owed in periods that end in the year; by duty.
    List<Obligation> owed(UnitId unit, int year, Actor actor);

    /// Nothing that the actor may not read is in it; a duty the unit does not owe in the year is not there.
    Binder binder(UnitId unit, String duty, int year, Actor actor);

    /// The contents as a Word file, and every file as it was brought.
    void zip(Binder binder, OutputStream to) throws IOException;

    /// How many files are still being drawn; while there are any, there is no PDF. Never waits: what is not drawn yet
    /// is begun.
    long drawing(Binder binder);

    /// The contents and all pages that can be drawn, one behind the other, each with its number. Refused while files
    /// are being drawn and where LibreOffice is missing.
    void pdf(Binder binder, OutputStream to) throws IOException;
}
