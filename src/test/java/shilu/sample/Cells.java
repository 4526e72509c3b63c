package shilu.sample;

import java.util.LinkedHashMap;
import java.util.Map;

/// Cells by heading, blank ones left out.
final class Cells {
    private final Map<String, Object> byHeading = new LinkedHashMap<>();

    static Cells of(String heading, Object value) {
        return new Cells().and(heading, value);
    }

    Cells and(String heading, Object value) {
        if (!value.toString().isBlank()) byHeading.put(heading, value);
        return this;
    }

    /// A number, from the digits of a word bank.
    Cells number(String heading, String digits) {
        return digits.isBlank() ? this : and(heading, new java.math.BigDecimal(digits));
    }

    Cells day(String heading, String monthAndDay) {
        return monthAndDay.isBlank() ? this : and(heading, SampleYear.day(monthAndDay));
    }

    Map<String, Object> map() {
        return byHeading;
    }
}
