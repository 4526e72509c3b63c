package shilu.document;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Prints how long 100 reports of about 7 pages take to be bound into one volume, how large it is, and what is
/// allocated and held meanwhile. `bin/bench` runs it; an argument names the file to leave behind.
public final class BindingSpeed {
    private static final int REPORTS = 100;
    private static final int ROUNDS = 4;

    private BindingSpeed() {}

    /// What one binding took.
    public record Took(double seconds, long fileMegabytes, long allocatedMegabytes, long heldMegabytes) {}

    public static void main(String... args) throws Exception {
        var parts = parts();
        var to = args.length > 0 ? Path.of(args[0]) : Files.createTempFile("volume", ".docx");
        for (int round = 1; round <= ROUNDS; round++) {
            var took = bind(parts, to);
            System.out.printf(
                    "merge of %d reports: %.2f s, file %d MB, allocated %d MB, heap %d MB (round %d)%n",
                    parts.size(),
                    took.seconds(),
                    took.fileMegabytes(),
                    took.allocatedMegabytes(),
                    took.heldMegabytes(),
                    round);
        }
        if (args.length == 0) Files.delete(to);
    }

    /// Reports of some 30 paragraphs with 100 figures and their appendix, each another choice of words and numbers.
    public static List<VolumePart> parts() {
        var parts = new ArrayList<VolumePart>();
        for (int i = 0; i < REPORTS; i++) {
            var docx = AReport.any(i + 1, 28);
            parts.add(new VolumePart("样例单位" + (i + 1), () -> docx));
        }
        return parts;
    }

    public static Took bind(List<VolumePart> parts, Path to) throws Exception {
        var beans = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var memory = ManagementFactory.getMemoryMXBean();
        long most = 0;
        long before = beans.getCurrentThreadAllocatedBytes();
        long start = System.nanoTime();
        var highest = new long[] {most};
        Volume.bind(
                AVolume.front(parts.size()),
                parts,
                AVolume.ORIGIN,
                Ed25519.signer(AReport.KEYS),
                AVolume.KEYS,
                to,
                _ -> highest[0] =
                        Math.max(highest[0], memory.getHeapMemoryUsage().getUsed()));
        double seconds = (System.nanoTime() - start) / 1e9;
        long allocated = beans.getCurrentThreadAllocatedBytes() - before;
        return new Took(seconds, Files.size(to) >> 20, allocated >> 20, highest[0] >> 20);
    }
}
