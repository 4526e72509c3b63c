package shilu.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/// What one document costs while many are written.
class ThriftTest {
    private static final int FIGURES = 260;
    private static final int MEGABYTE = 1_000_000;

    @Test
    void a_report_with_260_figures_allocates_less_than_a_megabyte() {
        var values = new ASample();
        var outline = new StringBuilder("= 样例单位2025年度工作总结\n");
        for (int i = 1; i <= FIGURES; i++) {
            values.figure("指标" + i, Integer.toString(17 * i), "次");
            outline.append("本年开展该项工作{{指标").append(i).append(i % 5 == 0 ? "}}次。\n" : "}}次，记录齐全。");
        }
        var template = Template.read(OutlineDocument.docx(outline.toString()), values);
        var thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = 0;
        int rounds = 40;
        for (int i = 0; i < 2 * rounds; i++) {
            if (i == rounds) before = thread.getCurrentThreadAllocatedBytes();
            template.fill(values, ASample.ORIGIN, ASample.SIGNER);
        }
        long each = (thread.getCurrentThreadAllocatedBytes() - before) / rounds;
        assertThat(each).isLessThan(MEGABYTE);
    }
}
