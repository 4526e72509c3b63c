package shilu.unit;

import java.util.List;

/// A unit as it stood on some day, with what stood below it.
///
/// @param name what it was called on that day
/// @param size how many units it holds, itself among them
public record Branch(Unit unit, String name, List<Branch> below, int size) {}
