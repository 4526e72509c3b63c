package shilu.unit.web;

import shilu.unit.Posting;

/// A line of where somebody was, with the unit's name.
public record PostingLine(Posting posting, String unit, boolean ahead) {}
