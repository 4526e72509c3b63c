package shilu.paper;

import java.time.LocalDate;

/// A finished paper.
///
/// @param name as it is to be called: 纪要-标题-2026-03-05.docx
public record PaperFile(String name, byte[] docx) {
    private static final int LONGEST = 60;
    private static final String UNWELCOME = "[\\\\/:*?\"<>|\\p{Cntrl}]+";

    /// Without what some file system refuses, and not too long for any.
    static String name(String paper, String title, LocalDate day) {
        var plain = title.replaceAll(UNWELCOME, " ").strip();
        int length = plain.codePointCount(0, plain.length());
        var cut = length <= LONGEST ? plain : plain.substring(0, plain.offsetByCodePoints(0, LONGEST));
        return paper + "-" + cut + "-" + day + ".docx";
    }
}
