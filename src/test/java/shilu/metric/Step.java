package shilu.metric;

/// One thing that happens in a random story; the numbers choose among what is there at that moment.
record Step(What what, int unit, int record, int day, int value, int flags) {
    enum What {
        SUBMIT_MEETING,
        SUBMIT_MEETING_AGAIN,
        SUBMIT_COUNT,
        ANSWER_YES,
        ANSWER_YES_AGAIN,
        ANSWER_NO,
        RESUBMIT,
        CORRECT,
        WITHDRAW,
        CONFIRM_OWN,
        MOVE,
        MERGE,
        ADOPT
    }

    boolean flag(int bit) {
        return (flags >> bit & 1) == 1;
    }
}
