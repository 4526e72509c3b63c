package shilu.metric.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import shilu.metric.Figure;

/// A number of a table, and the page with the records behind it.
///
/// @param number null where there is none: not defined, or divided by nothing
public record Cell(@Nullable BigDecimal number, String shown, String path) {

    static Cell of(Figure figure) {
        return new Cell(figure.number(), figure.shown(), figure.question().path());
    }
}
