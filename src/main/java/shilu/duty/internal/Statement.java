package shilu.duty.internal;

import shilu.duty.ObligationId;
import shilu.duty.Said;

/// What was said of an obligation, and of what sort it is.
record Statement(ObligationId about, int number, Sort sort, Said said) {
    enum Sort {
        NIL,
        NIL_CONFIRMED,
        NIL_REFUSED,
        WAIVED,
        CAUSE
    }
}
