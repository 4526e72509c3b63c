package shilu.document.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How a number is written: scaled to 万, 亿, % or ‰, which then stands behind it inside the same control, and with a
/// fixed count of decimals. Written `|万|1`, `|2`, `|%`.
public record NumberForm(String scale, int decimals) {
    /// As many decimals as the number has, up to two.
    static final int NATURAL = -1;

    static final String NONE = "—";

    private static final Pattern WRITTEN = Pattern.compile("\\s*(万|亿|%|％|‰)?\\s*(?:\\|?\\s*([0-6]))?\\s*");

    static Optional<NumberForm> read(String written) {
        var match = WRITTEN.matcher(written);
        if (written.isBlank() || !match.matches()) return Optional.empty();
        var scale = match.group(1) == null ? "" : match.group(1).replace('％', '%');
        return Optional.of(new NumberForm(scale, match.group(2) == null ? NATURAL : Integer.parseInt(match.group(2))));
    }

    /// The form of a figure whose author asked for none: ratios as their measure says, others as they are.
    public static NumberForm of(String measure) {
        return switch (measure) {
            case "%", "‰" -> new NumberForm(measure, NATURAL);
            default -> new NumberForm("", NATURAL);
        };
    }

    /// With the scale of the measure when the author gave only decimals: `|1` of a ratio is still a percentage.
    NumberForm forMeasure(String measure) {
        return scale.isEmpty() ? new NumberForm(of(measure).scale, decimals) : this;
    }

    public String write(@Nullable BigDecimal value) {
        if (value == null) return NONE;
        var scaled = value.scaleByPowerOfTen(power());
        return (decimals == NATURAL
                        ? natural(scaled)
                        : scaled.setScale(decimals, RoundingMode.HALF_UP).toPlainString())
                + scale;
    }

    private int power() {
        return switch (scale) {
            case "万" -> -4;
            case "亿" -> -8;
            case "%" -> 2;
            case "‰" -> 3;
            default -> 0;
        };
    }

    private static String natural(BigDecimal number) {
        var rounded = number.scale() > 2 ? number.setScale(2, RoundingMode.HALF_UP) : number;
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
