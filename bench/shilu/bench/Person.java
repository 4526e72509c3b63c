package shilu.bench;

import shilu.common.Role;
import shilu.common.UnitId;

/// Somebody who works with the product.
///
/// @param called the unit's name
/// @param link   signs in once
record Person(String login, String name, Role role, UnitId unit, String called, String link) {}
