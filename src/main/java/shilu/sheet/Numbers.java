package shilu.sheet;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads numbers as people write them: 12, １２, 1,200, 12人. Words for about (约, 余, 多) are not a number.
public final class Numbers {
    private static final Pattern WRITTEN = Pattern.compile(
            "([-+]?(?:\\d{1,3}(?:,\\d{3})+|\\d{1,15})(?:\\.\\d{1,10})?)\\s*(?:人次|人|名|次|篇|份|个|场|条|期|处|天|件|元|分)?");

    private Numbers() {}

    public static Optional<BigDecimal> read(Content content) {
        if (content instanceof Content.Number number) return Optional.of(new BigDecimal(number.text()));
        return content instanceof Content.Text text ? read(text.text()) : Optional.empty();
    }

    public static Optional<BigDecimal> read(String written) {
        var match = WRITTEN.matcher(Texts.plain(written));
        return match.matches() ? Optional.of(new BigDecimal(match.group(1).replace(",", ""))) : Optional.empty();
    }
}
