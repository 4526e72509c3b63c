package shilu.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import shilu.common.Actor;
import shilu.common.Period;
import shilu.common.UnitId;
import shilu.programme.ReportForm;

/// Compiles final reports of many units into one volume.
public interface Compilations {

    /// The forms of which units below a superior write reports for a period; letters are none.
    List<ReportForm> offered(UnitId superior, Period period, Actor actor);

    /// Binds the newest report of each unit below the superior and keeps the volume. Before the reports stand
    /// who has delivered and the units' figures, each as of its own report, with totals over exactly these. The
    /// contents have no page numbers yet. Refused to whoever is not the superior there, when nobody has
    /// delivered, when a report's file is not the one that was made, and as [shilu.document.Volume#bind] is.
    /// Under a second for ten reports.
    ///
    /// @param progress told how many reports are bound
    Compilation compile(String form, UnitId superior, Period period, Actor actor, IntConsumer progress);

    /// Renders the volume once and writes the page numbers into its contents; a volume that has them stays as it is.
    /// Refused without LibreOffice 25.2 or newer: its contents then hold fields to be updated in Word. Some
    /// seconds for ten reports.
    Compilation number(Compilation volume);

    /// The volumes of the units the actor reads, newest first.
    List<Compilation> compilations(Actor actor);

    Optional<Compilation> compilation(String id, Actor actor);

    /// Who the volume is of, in its order, and what each has delivered since, as far as the actor sees it.
    List<DeliveryToday> deliveries(Compilation volume, Actor actor);

    /// The file of a volume.
    Path file(Compilation volume);

    /// The figures of a volume that stand before its reports, each with what it would be now.
    List<FigureToday> figures(Compilation volume);
}
