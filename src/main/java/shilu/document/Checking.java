package shilu.document;

import java.util.List;
import java.util.Locale;
import shilu.document.check.Commenting;
import shilu.document.check.Judging;
import shilu.document.internal.WordFile;

/// Checks a document that was edited outside: are its figures as they were signed?
public final class Checking {
    private final KeyRegister keys;
    private final Numbers numbers;

    public Checking(KeyRegister keys, Numbers numbers) {
        this.keys = keys;
        this.numbers = numbers;
    }

    /// Judges a docx. Refused when it is no Word file, is broken, or would unpack to too much; whatever else is wrong
    /// with it stands in the verdict. Some milliseconds a page.
    public Verdict check(byte[] docx) {
        return Judging.judge(WordFile.open(docx), keys, numbers);
    }

    /// A copy of the file with a Word comment at every finding and every bare number of the verdict. Comments that were
    /// there stay. What stands where no comment can (headers, notes) or nowhere is told at the beginning.
    public static byte[] commented(byte[] docx, Verdict verdict, Locale language) {
        return Commenting.write(WordFile.open(docx), verdict, language);
    }

    /// The words of a verdict, one line for each finding, as in the comments.
    public static List<String> lines(Verdict verdict, Locale language) {
        return Commenting.lines(verdict, language);
    }
}
