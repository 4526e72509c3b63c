package shilu.search.web;

import org.jspecify.annotations.Nullable;
import shilu.unit.Unit;

/// @param superior the name of what it stands below
/// @param kept     whether the reader keeps the unit
/// @param read     whether the reader reads its work
public record UnitLine(Unit unit, @Nullable String superior, boolean kept, boolean read) {}
