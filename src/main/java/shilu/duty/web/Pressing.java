package shilu.duty.web;

import java.util.List;

/// The first of what somebody must see to, and how much it is in all.
public record Pressing(int total, List<ObligationLine> first) {}
