package shilu.unit;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import shilu.common.PersonId;

/// Something done to an appointment.
///
/// @param from   and `to`: the days it holds after this step; `to` null until further notice
/// @param reason empty where none was asked for
public record AppointmentStep(
        Sort sort, long position, LocalDate from, @Nullable LocalDate to, String reason, PersonId who, Instant at) {

    public enum Sort {
        APPOINTED,
        ENDED,
        /// It had never been so.
        TAKEN_BACK
    }
}
