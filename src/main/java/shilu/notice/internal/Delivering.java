package shilu.notice.internal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import shilu.installation.OfficeClock;
import shilu.notice.Delivery.State;
import shilu.notice.internal.DeliveryRows.Key;

/// Brings one message to one recipient, each step in a transaction of its own: nobody waits for a server elsewhere
/// while the database is held.
@Component
class Delivering {
    private static final Logger LOG = LoggerFactory.getLogger(Delivering.class);

    private final DeliveryRows rows;
    private final MarkRows marks;
    private final OfficeClock clock;
    private final TransactionTemplate transaction;

    Delivering(DeliveryRows rows, MarkRows marks, OfficeClock clock, TransactionTemplate transaction) {
        this.rows = rows;
        this.marks = marks;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// Whether the next recipient is worth a try: a server that does not answer would not answer them either.
    boolean deliver(Key key, Recipients recipients) {
        var claimed = rows.claim(key, clock.instant());
        if (claimed.isEmpty()) return true;
        int tried = claimed.getAsInt();
        try {
            send(key, tried, recipients.parcel(key.region(), key.recipient()));
            return true;
        } catch (Undelivered failed) {
            rows.failed(key, tried, failed, clock.instant());
            return !failed.worthAnother();
        } catch (RuntimeException fault) {
            LOG.error("A message of the day could not be made", fault);
            rows.failed(key, tried, Undelivered.forNow("notice.fault.inside"), clock.instant());
            return true;
        }
    }

    private void send(Key key, int tried, Parcel parcel) throws Undelivered {
        if (!parcel.digest().worthSending()) {
            rows.ended(key, tried, State.NOTHING);
            return;
        }
        if (!rows.leaves(key, tried, parcel.digest().total())) return;
        parcel.post().leave();
        transaction.executeWithoutResult(_ -> {
            rows.ended(key, tried, State.SENT);
            marks.told(key.region(), parcel.reader(), parcel.groups(), parcel.fresh(), key.day());
        });
    }
}
