package shilu.document;

import shilu.document.internal.Utf8;

/// The appendix 数据依据表 and the annex hold plain text, each between two ends of one bookmark: their numbers are no
/// figures of their own. So that nobody changes them unseen, the digests of their texts stand in the signed table.
public final class AppendixText {
    /// Name of the bookmark that begins in the appendix's heading and ends behind its table.
    public static final String BOOKMARK = "shilu_appendix";

    /// Name of the bookmark around the annex.
    public static final String ANNEX = "shilu_annex";

    private AppendixText() {}

    /// SHA-256 in hexadecimal of the text of all `w:t` within, white space left out.
    public static String digest(CharSequence text) {
        return new Utf8(3 * text.length()).words(text.toString()).sha256();
    }
}
