package shilu.programme.web;

import shilu.programme.PackHistory.Standing;

/// One system in the list.
///
/// @param unit where it is in force
public record ProgrammeLine(Standing standing, String unit) {}
