package shilu.plan;

/// A plan item with what came of it.
public record Judged(PlanItem item, Progress progress) {}
