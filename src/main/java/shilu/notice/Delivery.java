package shilu.notice;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The message of one day to one recipient, as far as it got.
///
/// @param recipient an account for mail, a unit for its robot
/// @param again     when it is tried again, while it is
/// @param fault     code of the text that says what went wrong last; null for nothing
public record Delivery(
        LocalDate day,
        Way way,
        String recipient,
        State state,
        int tries,
        Instant again,
        long matters,
        @Nullable String fault) {

    public enum Way {
        MAIL,
        ROBOT
    }

    public enum State {
        /// Somebody is at it.
        CLAIMED,
        /// It is on its way: whatever happens now, it is not sent twice.
        SENDING,
        SENT,
        /// Nothing was new or due.
        NOTHING,
        /// It is tried again.
        FAILED,
        GIVEN_UP
    }
}
