package shilu.sample;

import java.time.LocalDate;
import java.time.Month;
import java.util.Map;

/// One row to be: the sheet, the month whose workbook holds it, the day it happened and its cells by heading.
record Line(String sheet, Month book, LocalDate day, Map<String, Object> cells) {}
