package shilu.document.numbers;

import java.util.List;

/// Words around a number that say it is not exact.
final class Vague {
    private static final List<String> BEFORE = List.of("约", "近", "大约", "将近", "接近", "逾", "超", "超过", "不足");
    private static final List<String> AFTER = List.of("左右", "上下", "余");

    private Vague() {}

    static boolean before(CharSequence text, int start) {
        for (var word : BEFORE) {
            int from = start - word.length();
            if (from >= 0 && text.subSequence(from, start).toString().equals(word) && !partOfWord(text, from))
                return true;
        }
        return false;
    }

    /// 签约306人, 附近3处 and B超3次 are exact.
    private static boolean partOfWord(CharSequence text, int at) {
        if (at == 0) return false;
        char before = text.charAt(at - 1);
        return before < 0x7f && Character.isLetter(before) || "签节履预制公合违附临最靠邻".indexOf(before) >= 0;
    }

    static boolean after(CharSequence text, int end) {
        for (var word : AFTER) {
            int to = end + word.length();
            if (to <= text.length() && text.subSequence(end, to).toString().equals(word)) return true;
        }
        return false;
    }
}
