package shilu.duty;

/// One thing that happens in a random story; the numbers choose among what is there at that moment.
record Step(What what, int unit, int record, int back, int value, int flags, int later) {
    enum What {
        MEETING,
        MEETING_AGAIN,
        PAPER,
        PAPER_AGAIN,
        ALARM,
        ANSWERED,
        YES,
        YES_AGAIN,
        YES_ONCE_MORE,
        NO,
        RESUBMIT,
        CORRECT,
        WITHDRAW,
        MOVE,
        MERGE,
        OPEN,
        CLOSE,
        ADOPT,
        HOLIDAY,
        NIL,
        NIL_YES,
        NIL_NO,
        WAIVE,
        CAUSE
    }

    boolean flag(int bit) {
        return (flags >> bit & 1) == 1;
    }
}
