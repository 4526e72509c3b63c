package shilu.document;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A number as it stands in a text, and what kind of thing it is.
///
/// @param start       its first character in the text
/// @param end         behind its last; the measure word is not part of it
/// @param value       of a figure, as a plain number: 45% is 0.45, 3.4万 is 34000; null where the text names none
/// @param measure     the measure word behind it, or nothing
/// @param approximate whether the words say that it is not exact: 余 多 几 约 近 超 逾 上 数
public record WrittenNumber(
        int start,
        int end,
        String text,
        Sort sort,
        @Nullable BigDecimal value,
        String measure,
        boolean approximate) {

    /// What a number in a report can be, in the order in which the rules are asked.
    public enum Sort {
        /// 〔2025〕12号, GB/T 9704-2012
        DOCUMENT,
        /// dates, months, quarters, ranges of them, clock times, 十四五, 近三年, 秘密★1年
        DATE,
        /// phones, ids, post codes, addresses, versions, codes of letters and digits
        IDENTIFIER,
        /// 第N, list marks, 附件2, grades and ranks
        ORDINAL,
        /// 八项规定, 二十大, short expressions in quotation marks
        NAME,
        /// what a ledger can answer for
        FIGURE,
        /// 一个, 一次, 一批: listed apart, never held against anybody
        SINGLE
    }

    public boolean isFigure() {
        return sort == Sort.FIGURE;
    }
}
