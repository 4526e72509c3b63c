package shilu.programme;

/// The parts a person may play in a record, a closed list: packs cannot add to it.
public enum PersonPart {
    HOST,
    RECORDER,
    SPEAKER,
    ATTENDEE,
    ABSENT,
    OWNER,
    VERIFIER,
    REVIEWER,
    INSPECTOR,
    ON_DUTY
}
