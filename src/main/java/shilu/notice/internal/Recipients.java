package shilu.notice.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import shilu.common.Region;
import shilu.notice.Delivery.Way;

/// Those who are told one way, and what they are told.
interface Recipients {
    Way way();

    /// Some of those to be told that day who have not been dealt with; nobody where the way is not open.
    ///
    /// @param working whether it is a working day
    List<String> waiting(Region region, LocalDate day, boolean working, Instant now, int most);

    Parcel parcel(Region region, String recipient) throws Undelivered;
}
