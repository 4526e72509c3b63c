package shilu.document;

import java.lang.management.ManagementFactory;
import java.util.Random;
import shilu.document.internal.WordFile;

/// Prints what the check of one edited document of about 7 pages and 260 figures costs. A first look for whoever
/// changes the check; the real benchmark stands elsewhere.
final class CheckingSpeed {
    private CheckingSpeed() {}

    public static void main(String... args) {
        var docx = AReport.any(1, 44);
        var edits = new Edits(WordFile.open(docx).bytes("word/document.xml"), new Random(3));
        for (int i = 0; i < 5; i++) edits.reword();
        edits.alterDigit();
        edits.moveToAnotherParagraph();
        edits.loseControl();
        var edited = Rewritten.with(docx, "word/document.xml", edits.bytes());
        var beans = ManagementFactory.getThreadMXBean();
        for (int round = 0; round < 10; round++) {
            long cpu = beans.getCurrentThreadCpuTime();
            long wall = System.nanoTime();
            int figures = 0;
            for (int i = 0; i < 20; i++)
                figures = AReport.CHECKING.check(edited).figures().size();
            System.out.printf(
                    "%d figures: %.1f ms CPU, %.1f ms%n",
                    figures, (beans.getCurrentThreadCpuTime() - cpu) / 20e6, (System.nanoTime() - wall) / 20e6);
        }
    }
}
