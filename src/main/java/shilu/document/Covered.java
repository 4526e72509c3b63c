package shilu.document;

import shilu.common.UnitId;

/// One ledger entry a figure stands on: its unit, its place in the unit's chain, its hash. Signed with the document,
/// it is a checkpoint of that chain as well.
public record Covered(UnitId unit, long seq, String hash) {}
