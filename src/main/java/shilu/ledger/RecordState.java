package shilu.ledger;

import java.time.Instant;
import shilu.common.PersonId;

/// Where a record stands. Only a confirmed record counts.
public sealed interface RecordState {
    record Submitted() implements RecordState {}

    record Confirmed(PersonId by, Instant at) implements RecordState {}

    record Returned(PersonId by, Instant at, String reason) implements RecordState {}

    record Withdrawn(PersonId by, Instant at) implements RecordState {}

    default String code() {
        return switch (this) {
            case Submitted _ -> "SUBMITTED";
            case Confirmed _ -> "CONFIRMED";
            case Returned _ -> "RETURNED";
            case Withdrawn _ -> "WITHDRAWN";
        };
    }
}
