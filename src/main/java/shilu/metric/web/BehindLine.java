package shilu.metric.web;

import shilu.ledger.Timing;
import shilu.metric.Counted;

/// A record behind a figure as a line of its list.
public record BehindLine(Counted counted, String unit, String title, Timing timing, int evidence) {}
