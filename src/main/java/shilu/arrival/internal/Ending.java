package shilu.arrival.internal;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import shilu.common.Problem;
import shilu.ledger.Draft;
import shilu.ledger.DraftCheck;
import shilu.ledger.DraftSubmitted;

/// A draft is submitted once everybody who signed is answered, and with it the sheet is erased: who came stands in
/// the record, as far as the recorder wrote it there.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Ending implements DraftCheck {
    private final SheetRows rows;

    Ending(SheetRows rows) {
        this.rows = rows;
    }

    /// From here on nobody signs any more: nobody is erased unseen.
    @Override
    public List<Problem> against(Draft draft) {
        var sheet = rows.of(draft.region(), draft.id());
        if (sheet.isEmpty()) return List.of();
        rows.hold(draft.region(), sheet.get().id());
        long waiting =
                rows.names(sheet.get()).stream().filter(one -> !one.confirmed()).count();
        return waiting == 0 ? List.of() : List.of(Problem.about("arrivals", "arrival.waiting", waiting));
    }

    @EventListener
    public void on(DraftSubmitted submitted) {
        rows.of(submitted.region(), submitted.draft()).ifPresent(rows::erase);
    }
}
