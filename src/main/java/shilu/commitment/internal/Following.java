package shilu.commitment.internal;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import shilu.commitment.Letter.Sort;
import shilu.ledger.DraftSubmitted;
import shilu.unit.Positions;

/// What was begun for letters is theirs once it is submitted, in the same transaction. Whether it counts is read from
/// the ledger each time.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Following {
    private final LetterRows rows;
    private final Positions positions;

    Following(LetterRows rows, Positions positions) {
        this.rows = rows;
        this.positions = positions;
    }

    @EventListener
    void on(DraftSubmitted submitted) {
        var region = submitted.region();
        var record = submitted.record();
        for (var letter : rows.begunWith(region, submitted.draft()))
            rows.step(letter.with(record, null), Sort.RECORDED, positions.take(region), record, "", submitted.by());
    }
}
