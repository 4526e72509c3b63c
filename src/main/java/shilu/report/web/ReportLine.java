package shilu.report.web;

import shilu.report.Report;

/// A report as a line of a list.
public record ReportLine(Report report, String unit) {}
