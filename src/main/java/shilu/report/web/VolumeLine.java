package shilu.report.web;

import java.util.List;
import shilu.report.Compilation;

/// A volume as a page shows it.
///
/// @param unit    the superior's name
/// @param missing names of the units that had not delivered
public record VolumeLine(Compilation volume, String unit, List<String> missing) {}
