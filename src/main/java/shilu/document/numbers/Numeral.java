package shilu.document.numbers;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// The value of Chinese numerals.
final class Numeral {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final String FORMAL = "〇壹贰叁肆伍陆柒捌玖";

    private Numeral() {}

    /// A numeral with its approximation, if it has one: 三四 is 3, 几十 and 数十 are 10.
    record Read(BigDecimal value, boolean approximate) {}

    /// Reads a whole numeral such as 一百二十, 三点五万, 二十几 or 七八十; null when it is none.
    static @Nullable Read read(String text) {
        int point = text.indexOf('点');
        if (point >= 0) return decimal(text, point);
        long total = 0;
        long section = 0;
        long digit = -1;
        boolean approximate = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '几' || c == '数') {
                approximate = true;
                if (digit < 0 && i + 1 < text.length()) digit = 1;
            } else if (digit(c) >= 0) {
                // two digits side by side, 三四, tell a span; the smaller is taken
                if (digit > 0 && digit(c) > 0) {
                    if (digit(c) != digit + 1) return null;
                    approximate = true;
                } else {
                    digit = digit(c);
                }
            } else {
                long unit = unit(c);
                if (unit >= 10_000) {
                    long below = section + Math.max(0, digit);
                    if (below == 0) return null;
                    total = unit == 100_000_000 ? (total + below) * unit : total + below * unit;
                    section = 0;
                } else {
                    if (digit < 0 && unit > 10 && !approximate) return null;
                    if (digit < 0 && unit == 10 && section > 0) return null;
                    section += (digit < 0 ? 1 : digit) * unit;
                }
                digit = -1;
            }
        }
        return new Read(BigDecimal.valueOf(total + section + Math.max(0, digit) * lastUnit(text)), approximate);
    }

    /// 一万二 is 12000 and 三百五 is 350, where 一百零五 is 105.
    private static long lastUnit(String text) {
        return text.length() < 3 ? 1 : Math.max(1, unit(text.charAt(text.length() - 2)) / 10);
    }

    private static @Nullable Read decimal(String text, int point) {
        int end = point + 1;
        var digits = new StringBuilder("0.");
        while (end < text.length() && digit(text.charAt(end)) >= 0) digits.append(digit(text.charAt(end++)));
        var whole = read(text.substring(0, point));
        if (whole == null || end == point + 1) return null;
        var value = whole.value().add(new BigDecimal(digits.toString()));
        for (int i = end; i < text.length(); i++) value = value.multiply(BigDecimal.valueOf(unit(text.charAt(i))));
        return new Read(value, whole.approximate());
    }

    static int digit(char c) {
        if (c == '两') return 2;
        int place = DIGITS.indexOf(c);
        return place >= 0 ? place : FORMAL.indexOf(c);
    }

    static long unit(char c) {
        return switch (c) {
            case '十', '拾' -> 10;
            case '百', '佰' -> 100;
            case '千', '仟' -> 1_000;
            case '万' -> 10_000;
            case '亿' -> 100_000_000;
            default -> 1;
        };
    }
}
