package shilu.document.numbers;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shilu.document.WrittenNumber;
import shilu.document.WrittenNumber.Sort;

/// What is left and counts something: Arabic digits; Chinese numerals with a measure word, with 余, 多 or 几, or of two
/// characters and more. A single 一 before a measure word is kept apart; a bare 万 or 亿 is nothing.
public final class Figures {
    private static final String ARABIC =
            "(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,3}(?: \\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)";
    private static final String HAN = "[零〇一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟]";
    private static final String HAN_DIGITS = "[零〇一二三四五六七八九]";
    private static final String NOT_TENTHS = "(?![立为果员功长效绩本熟型都品套交语片千百了就全像因败见说事书形色活气])";

    private static final Pattern PART = Pattern.compile(
            "(?<of>百|千|万)分之(?:(?<arabic>" + ARABIC + ")|(?<han>" + HAN + "+(?:点" + HAN_DIGITS + "+)?))");
    private static final Pattern FRACTION = Pattern.compile("(?<under>" + HAN + "+)分之(?<over>" + HAN
            + "+)|(?<![\\d/.])(?<over2>\\d{1,3})/(?<under2>\\d{1,4})(?![\\d/])");
    private static final Pattern TENTHS = Pattern.compile(
            "(?<![\\d.一二三四五六七八九])(?<whole>[一二两三四五六七八九十]|\\d(?:\\.\\d+)?)成(?<half>[一二三四五六七八九](?![个名项次人户家件条]))?"
                    + NOT_TENTHS);
    private static final Pattern DIGITS = Pattern.compile(
            "(?<![A-Za-z\\d])(?<sign>(?<![\\dA-Za-z年月日时号%\uFFFC])[+-])?(?<number>" + ARABIC
                    + ")(?<more>[余多几来](?!自))?(?<scale>万亿|[十百千]?[万亿]|[百千](?![克米瓦卡帕伏安]))?(?<more2>[余多](?![云样]))?(?<share>[%‰])?");
    private static final Pattern NUMERALS = Pattern.compile("(?<vague>[数几上成](?=[十百千万亿]))?(?<number>" + HAN
            + "+(?:几(?![乎何])|点" + HAN_DIGITS + "+[十百千万亿]{0,2})?)(?<more>[余多来](?![云样自年到]))?(?<scale>[万亿])?");

    private final WordList measures;

    public Figures(WordList measures) {
        this.measures = measures;
    }

    public void find(Folded text, List<WrittenNumber> found) {
        each(PART, text, found, this::part);
        each(FRACTION, text, found, this::fraction);
        each(TENTHS, text, found, this::tenths);
        each(DIGITS, text, found, this::digits);
        each(NUMERALS, text, found, this::numerals);
    }

    private interface Reading {
        @Nullable
        WrittenNumber read(Matcher match, Folded text);
    }

    private static void each(Pattern pattern, Folded text, List<WrittenNumber> found, Reading reading) {
        var match = pattern.matcher(text);
        while (match.find()) {
            var number = reading.read(match, text);
            if (number == null) continue;
            found.add(number);
            text.claim(number.start(), number.end());
        }
    }

    private @Nullable WrittenNumber part(Matcher match, Folded text) {
        var value = either(match.group("arabic"), match.group("han"));
        if (value == null) return null;
        int of = (int) Numeral.unit(match.group("of").charAt(0));
        return figure(match, text, value.divide(BigDecimal.valueOf(of)), false);
    }

    private @Nullable WrittenNumber fraction(Matcher match, Folded text) {
        boolean arabic = match.group("over2") != null;
        var over = arabic ? arabic(match.group("over2")) : han(match.group("over"));
        var under = arabic ? arabic(match.group("under2")) : han(match.group("under"));
        if (over == null || under == null || under.signum() == 0) return null;
        return figure(match, text, over.divide(under, MathContext.DECIMAL64), false);
    }

    private @Nullable WrittenNumber tenths(Matcher match, Folded text) {
        var whole = either(match.group("whole"), match.group("whole"));
        if (whole == null) return null;
        var value = whole.movePointLeft(1);
        var half = match.group("half");
        if (half != null) value = value.add(BigDecimal.valueOf(Numeral.digit(half.charAt(0)), 2));
        return figure(match, text, value, false);
    }

    private WrittenNumber digits(Matcher match, Folded text) {
        var value = arabic(match.group("number"));
        var scale = match.group("scale");
        if (scale != null)
            for (char c : scale.toCharArray()) value = value.multiply(BigDecimal.valueOf(Numeral.unit(c)));
        if ("%".equals(match.group("share"))) value = value.movePointLeft(2);
        if ("‰".equals(match.group("share"))) value = value.movePointLeft(3);
        if ("-".equals(match.group("sign"))) value = value.negate();
        return figure(match, text, value, match.group("more") != null || match.group("more2") != null);
    }

    private @Nullable WrittenNumber numerals(Matcher match, Folded text) {
        var vague = match.group("vague");
        var number = match.group("number");
        boolean approximate = vague != null || match.group("more") != null;
        // 百余, 上千, 数十: a unit without a digit counts only where the words make it vague
        var read = Numeral.read(approximate && Numeral.unit(number.charAt(0)) > 1 ? "几" + number : number);
        if (read == null || read.value().signum() == 0 && number.length() > 1) return null;
        var value = match.group("scale") == null
                ? read.value()
                : read.value()
                        .multiply(BigDecimal.valueOf(
                                Numeral.unit(match.group("scale").charAt(0))));
        int measure = measures.lengthAt(text, match.end());
        boolean stands = measure > 0
                || approximate
                || read.approximate()
                || number.length() > 1 && number.matches(".*[十百千万亿].*");
        if (!stands) return null;
        if (number.equals("一") && !approximate && match.group("scale") == null) return single(match, text, measure);
        return figure(match, text, value, approximate || read.approximate());
    }

    private static @Nullable WrittenNumber single(Matcher match, Folded text, int measure) {
        int end = match.end() + measure;
        return new WrittenNumber(
                match.start(), end, text.written(match.start(), end), Sort.SINGLE, BigDecimal.ONE, "", false);
    }

    private WrittenNumber figure(Matcher match, Folded text, BigDecimal value, boolean approximate) {
        int end = match.end();
        int measure = measures.lengthAt(text, end);
        boolean vague = approximate || Vague.before(text, match.start()) || Vague.after(text, end + measure);
        return new WrittenNumber(
                match.start(),
                end,
                text.written(match.start(), end),
                Sort.FIGURE,
                plain(value),
                text.written(end, end + measure),
                vague);
    }

    private static @Nullable BigDecimal either(@Nullable String arabic, @Nullable String han) {
        if (arabic != null && Folded.isDigit(arabic.charAt(0))) return arabic(arabic);
        return han == null ? null : han.equals("百") ? BigDecimal.valueOf(100) : han(han);
    }

    private static BigDecimal arabic(String digits) {
        return new BigDecimal(digits.replace(",", "").replace(" ", ""));
    }

    private static @Nullable BigDecimal han(String numeral) {
        var read = Numeral.read(numeral);
        return read == null ? null : read.value();
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.signum() == 0
                ? BigDecimal.ZERO
                : new BigDecimal(value.stripTrailingZeros().toPlainString());
    }
}
