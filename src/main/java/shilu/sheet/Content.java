package shilu.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// What a cell holds.
public sealed interface Content {
    /// As one would type it: numbers without a trailing .0, days as 2025-02-03, times as 14:30.
    String text();

    record Blank() implements Content {
        @Override
        public String text() {
            return "";
        }
    }

    record Text(String text) implements Content {}

    record Number(BigDecimal number) implements Content {
        /// Spreadsheets show 15 digits; what is behind them is the noise of binary fractions.
        private static final MathContext SHOWN = new MathContext(15);

        @Override
        public String text() {
            return number.round(SHOWN).stripTrailingZeros().toPlainString();
        }
    }

    /// A cell the spreadsheet shows as a day; the time only when it is not midnight.
    record Day(LocalDate day, @Nullable LocalTime time) implements Content {
        @Override
        public String text() {
            return time == null ? day.toString() : day + " " + time;
        }
    }

    /// A formula that gives an error (#REF!, #N/A …), or was never calculated.
    record Fault(String text) implements Content {
        /// Shown for a formula without a calculated value.
        public static final String NOT_CALCULATED = "=?";
    }
}
