package shilu.exchange.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import shilu.common.Problem;
import shilu.common.UnitId;
import shilu.ledger.NewRecord;
import shilu.programme.FieldForms;
import shilu.programme.InForce;

/// What rows are judged by: units, people, packs and the ledger's own rules, as the actor meets them.
interface Grounds {

    /// Where rows belong that name no unit; nothing when the actor records for several units.
    Optional<UnitId> own();

    /// A unit the actor may record for, by code, name or id as of the day; refused where several of them bear the name.
    Optional<UnitId> unit(String codeOrName, LocalDate day);

    /// What is in force now where the actor records: it says which sheets are read.
    InForce forms();

    InForce inForce(UnitId unit, LocalDate day);

    FieldForms.Known known(UnitId unit, LocalDate day);

    FieldForms.Shown shown();

    /// Everything for which the ledger would refuse the work.
    List<Problem> problems(NewRecord work);
}
