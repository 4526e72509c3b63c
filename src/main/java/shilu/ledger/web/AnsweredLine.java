package shilu.ledger.web;

import shilu.ledger.Answered;

/// What the reader answered, and how the record stands now.
public record AnsweredLine(Answered answered, RecordLine line) {}
