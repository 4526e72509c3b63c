package shilu.ledger.internal;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import shilu.common.Period;
import shilu.common.PersonId;
import shilu.common.UnitId;
import shilu.ledger.Naming;
import shilu.ledger.Recognising;
import shilu.programme.FieldForms;
import shilu.programme.InForce;
import shilu.unit.Unit;
import shilu.unit.Units;

/// How a draft holds the ids of a record's fields: people by their mark and units whose name others bear by their
/// code, so that two of one name stay two; the rest as it is typed.
@Component
class Marking {
    private final Naming naming;
    private final Units units;

    Marking(Naming naming, Units units) {
        this.naming = naming;
        this.units = units;
    }

    /// @param day of the work
    FieldForms.Shown in(InForce inForce, LocalDate day) {
        var shown = naming.in(inForce);
        return new FieldForms.Shown() {
            @Override
            public String person(PersonId id) {
                return Recognising.mark(id);
            }

            @Override
            public String unit(UnitId id) {
                return units.unit(id).map(unit -> typed(unit, day)).orElse("");
            }

            @Override
            public String topic(String id) {
                return shown.topic(id);
            }
        };
    }

    private String typed(Unit unit, LocalDate day) {
        var bearers = units.meant(unit.region(), unit.name(), Period.day(day)).candidates();
        return bearers.stream().allMatch(one -> one.unit().id().equals(unit.id())) ? unit.name() : unit.code();
    }
}
