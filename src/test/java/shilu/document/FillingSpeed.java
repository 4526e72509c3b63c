package shilu.document;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/// Prints how many documents of 7 pages and 260 figures one thread fills in a second, and what each allocates. A first
/// look for whoever changes the engine; the real benchmark stands elsewhere.
final class FillingSpeed {
    private FillingSpeed() {}

    public static void main(String... args) {
        var world = new ASample().plain("单位", "样例县住建局");
        var document = new OfficialDocument().title("{{单位}}工作总结");
        for (int i = 0; i < 260; i++) {
            world.figure("指标" + i, Integer.toString(i * 7 % 90), "次");
            if (i % 10 == 0) document.heading(2, "（一）工作情况");
            if (i % 2 == 0)
                document.text("围绕年度重点任务扎实推进，全年开展集中学习{{指标" + i + "}}次，"
                        + (i + 1 < 260 ? "组织活动{{指标" + (i + 1) + "}}场" : "") + "。");
        }
        var template = Template.read(document.bytes(), world);
        var beans = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int round = 0; round < 8; round++) {
            long bytes = beans.getCurrentThreadAllocatedBytes();
            long cpu = beans.getCurrentThreadCpuTime();
            int size = 0;
            for (int i = 0; i < 200; i++)
                size = template.fill(world, ASample.ORIGIN, ASample.SIGNER).docx().length;
            long took = beans.getCurrentThreadCpuTime() - cpu;
            System.out.printf(
                    "%.2f ms CPU each, %d kB allocated each, file %d kB%n",
                    took / 200e6, (beans.getCurrentThreadAllocatedBytes() - bytes) / 200 / 1024, size / 1024);
        }
    }
}
