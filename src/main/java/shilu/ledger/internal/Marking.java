package shilu.ledger.internal;

import org.springframework.stereotype.Component;
import shilu.common.PersonId;
import shilu.common.UnitId;
import shilu.ledger.Naming;
import shilu.ledger.Recognising;
import shilu.programme.FieldForms;
import shilu.programme.InForce;

/// How a draft holds the ids of a record's fields: people by their mark, so that two of one name stay two, the rest as
/// it is typed.
@Component
class Marking {
    private final Naming naming;

    Marking(Naming naming) {
        this.naming = naming;
    }

    FieldForms.Shown in(InForce inForce) {
        var shown = naming.in(inForce);
        return new FieldForms.Shown() {
            @Override
            public String person(PersonId id) {
                return Recognising.mark(id);
            }

            @Override
            public String unit(UnitId id) {
                return shown.unit(id);
            }

            @Override
            public String topic(String id) {
                return shown.topic(id);
            }
        };
    }
}
