package shilu.ledger;

/// Whether a record was entered soon after the work. Late ones count, and are marked.
public enum Timing {
    IN_TIME,
    /// 补录: entered more days after the work than its pack allows.
    LATE,
    /// 期初导入: work of days before the programme began in the unit.
    OPENING
}
