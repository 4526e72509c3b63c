package shilu.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.TimeZone;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/// The whole report as outline text: what an office reads, with every figure's number and value.
class OutlineTest {
    private static final List<String> APPROVED = """
            样例县住房和城乡建设局2025年度/责任制工作总结及2026年工作打算
            县委、县政府：
            现将样例县住房和城乡建设局2025年度工作情况和下一年度打算报告如下。
            一、工作开展情况
            （一）学习教育
            全年开展中心组集中学习[1:12]次，平均出勤率[2:95.3%]；开展培训[3:1204]人次。党组会专题研究[4:12]次，议定事项逐项落实。
            1. 分级情况
            一是消防演练，参加[5:31]人次；二是进社区宣传，参加[6:208]人次。
            主题|参加人次
            消防演练|[7:31]
            进社区宣传|[8:208]
            （1）未完成事项
            各项任务均已完成。
            二、下一年度打算
            继续把每一项工作记录在案。
            样例县住房和城乡建设局
            2026年1月5日
            附件1
            2026年任务清单
            任务清单见台账。
            """.lines().toList();

    @Test
    void the_report_reads_as_approved() {
        assertThat(Docx.lines(WholeReport.filled().docx())).containsExactlyElementsOf(APPROVED);
    }

    @Test
    void another_reader_opens_it() throws IOException {
        try (var opened =
                new XWPFDocument(new ByteArrayInputStream(WholeReport.filled().docx()))) {
            assertThat(opened.getTables()).hasSize(2);
            assertThat(opened.getPackage().getPartsByName(Pattern.compile("/customXml/item1.xml")))
                    .hasSize(1);
        }
    }

    @Test
    void many_threads_fill_one_template_alike() {
        var world = WholeReport.world();
        var template = Template.read(WholeReport.template().bytes(), world);
        var filled = IntStream.range(0, 64)
                .parallel()
                .mapToObj(_ ->
                        template.fill(world, ASample.ORIGIN, ASample.SIGNER).docx())
                .toList();
        assertThat(filled).allSatisfy(docx -> assertThat(docx).isEqualTo(filled.getFirst()));
    }

    @Test
    void neither_the_clock_nor_the_time_zone_shows_in_it() {
        var zone = TimeZone.getDefault();
        var here = WholeReport.filled().docx();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
            assertThat(WholeReport.filled().docx()).isEqualTo(here);
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void the_same_values_give_the_same_bytes() {
        assertThat(WholeReport.filled().docx()).isEqualTo(WholeReport.filled().docx());
    }
}
