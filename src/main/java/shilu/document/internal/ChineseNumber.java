package shilu.document.internal;

/// Ordinals as lists write them: 一, 十, 十二, 二十, 一百零五.
final class ChineseNumber {
    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseNumber() {}

    /// Of 1 to 999; larger ones stay in digits.
    static String of(int number) {
        if (number < 1 || number > 999) return Integer.toString(number);
        if (number < 10) return digit(number);
        if (number < 20) return "十" + ones(number);
        if (number < 100) return digit(number / 10) + "十" + ones(number);
        int rest = number % 100;
        if (rest == 0) return digit(number / 100) + "百";
        return digit(number / 100) + "百" + (rest < 10 ? "零" + digit(rest) : digit(rest / 10) + "十" + ones(rest));
    }

    private static String ones(int number) {
        return number % 10 == 0 ? "" : digit(number % 10);
    }

    private static String digit(int digit) {
        return DIGITS.substring(digit, digit + 1);
    }
}
