package shilu.exchange;

import java.util.List;
import shilu.common.Problem;

/// What an import of units and people would do, or did.
///
/// @param already  rows that are there already
/// @param problems each once; with any of them nothing is taken
/// @param hints    what is taken but may be meant otherwise: likely doubles, columns passed over
public record UnitPreview(int units, int people, int already, List<Problem> problems, List<Problem> hints) {}
